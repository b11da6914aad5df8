import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCodePointOffsets } from './offsets.ts';

test('counts an emoji as one and a lone surrogate as one', () => {
  expect(toCodePointOffsets('a😀b\ud800c', [0, 1, 3, 4, 5, 6])).toEqual([0, 1, 2, 3, 4, 5]);
});

test('keeps the order in which offsets were asked for', () => {
  expect(toCodePointOffsets('😀😀', [4, 0, 2])).toEqual([2, 0, 1]);
});

test('agrees with spreading the text, at every code point boundary', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const starts = [...text].map((_, i, all) => all.slice(0, i).join('').length);
      expect(toCodePointOffsets(text, starts)).toEqual(starts.map((_, i) => i));
    }),
  );
});
