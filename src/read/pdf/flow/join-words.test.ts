import { describe, expect, it } from 'vitest';
import { joinWords } from './join-words.ts';

const join = (...texts: string[]) =>
  joinWords(
    texts.map((text, page) => ({ text, page })),
    { counts: new Map(), isUsed: true, isMarked: false },
  );
const joined = (...texts: string[]) =>
  join(...texts)
    .map(({ text }) => text)
    .join('');

describe('joinWords', () => {
  it('puts lines together with a space, and parted words without', () =>
    expect(joined('the har-', 'bour wall', 'at Gorrasay')).toBe('the harbour wall at Gorrasay'));
  it('keeps the hyphen that is the text’s, in its usual form', () =>
    expect(joined('a well\u2010', 'known man')).toBe('a well-known man'));
  it('keeps dashes and strokes close to the words that they are close to', () => {
    expect(joined('the boats—', 'all of them')).toBe('the boats—all of them');
    expect(joined('the boats', '—all of them')).toBe('the boats—all of them');
    expect(joined('the boats —', 'all of them')).toBe('the boats — all of them');
    expect(joined('and/', 'or')).toBe('and/or');
  });
  it('takes a hyphen before something else than a word for what it is', () =>
    expect(joined('pre-', '(and post-) war')).toBe('pre- (and post-) war'));
  it('says what stands on which page', () =>
    expect(join('the har-', 'bour')).toEqual([
      { text: 'the har', page: 0 },
      { text: 'bour', page: 1 },
    ]));
});
