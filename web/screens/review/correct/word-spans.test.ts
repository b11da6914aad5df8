import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWords, wordAt, wordSpans } from './word-spans.ts';

const cut = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end));

test('words keep their apostrophes and hyphens, marks stand alone', () => {
  expect(cut('“I don’t know,” co-owner Ann said: $1,200.')).toEqual(
    '“ I don’t know , ” co-owner Ann said : $ 1,200 .'.split(' '),
  );
});

test('a stretch is widened to the words that it touches', () => {
  const text = 'He said he knew.';
  const words = wordSpans(text);
  const found = toWords(words, { start: 4, end: 9 });
  expect(text.slice(found!.start, found!.end)).toBe('said he');
  expect(toWords(words, { start: 2, end: 3 })).toBeNull();
  expect(words[wordAt(words, 12)]).toEqual({ start: 11, end: 15 });
});

test('words stand in order and hold all that is no space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cut(text).join('')).toBe(text.replace(/\s+/g, ''));
    }),
  );
});
