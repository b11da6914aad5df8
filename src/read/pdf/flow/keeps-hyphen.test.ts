import { describe, expect, it } from 'vitest';
import { keepsHyphen } from './keeps-hyphen.ts';

const HYPHENATED = { isUsed: true, isMarked: false };

function isKept(
  parted: string,
  { text = '', ...hyphens }: { text?: string; isUsed?: boolean; isMarked?: boolean } = {},
) {
  const [, first = '', hyphen = '', second = ''] = /^(.*)([-\u2010\u00AD])\|(.*)$/u.exec(parted) ?? [];
  const counts = new Map<string, number>();
  for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return keepsHyphen({ first, hyphen, second }, { ...HYPHENATED, ...hyphens, counts });
}

describe('keepsHyphen', () => {
  it('drops the printer’s', () => {
    expect(isKept('state-|ment')).toBe(false);
    expect(isKept('har-|bour')).toBe(false);
    expect(isKept('well-|ness')).toBe(false);
    expect(isKept('self-|ish')).toBe(false);
  });
  it('keeps that of words that compounds open with', () => {
    expect(isKept('well-|known')).toBe(true);
    expect(isKept('self-|employed')).toBe(true);
    expect(isKept('non-|payment')).toBe(true);
  });
  it('goes by what the text has elsewhere', () => {
    expect(isKept('grass-|roots', { text: 'a grass-roots campaign' })).toBe(true);
    expect(isKept('non-|sense', { text: 'such nonsense' })).toBe(false);
  });
  it('keeps it before a capital and beside a digit', () => {
    expect(isKept('Anglo-|Irish')).toBe(true);
    expect(isKept('R-|Texas')).toBe(true);
    expect(isKept('mid-|1990s')).toBe(true);
    expect(isKept('GOVERN-|MENT')).toBe(false);
  });
  it('keeps all of a text that parts no words', () =>
    expect(isKept('private-|sector', { isUsed: false })).toBe(true));
  it('goes by the character where parted words have their own', () => {
    expect(isKept('private-|sector', { isMarked: true })).toBe(true);
    expect(isKept('state\u2010|ment', { isMarked: true })).toBe(false);
  });
  it('keeps the rest of a compound together that has more than one', () =>
    expect(isKept('father-in-|law')).toBe(true));
});
