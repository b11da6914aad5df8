import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it('takes ligatures apart', () =>
    expect(cleanText('the oﬃce’s ﬁrst ﬂoor, aﬄuent')).toBe('the office’s first floor, affluent'));
  it('has one kind of space: form feeds, tabs and no-break spaces are spaces', () =>
    expect(cleanText('one\ftwo\tthree\u00A0four  five')).toBe('one two three four five'));
  it('drops control characters and what is not drawn', () =>
    expect(cleanText('a\u0000b\u0007c\uFEFFd\u200Be')).toBe('abcde'));
  it('keeps soft hyphens, which say where a word was parted', () =>
    expect(cleanText('har\u00AD')).toBe('har\u00AD'));
  it('joins the letters of a heading that is set wide, and no initials', () => {
    expect(cleanText('H A R B O U R')).toBe('HARBOUR');
    expect(cleanText('J R R')).toBe('J R R');
  });
  it('writes the bullets of symbol fonts as bullets', () =>
    expect(cleanText('\uF0B7 Trains')).toBe('• Trains'));
});
