import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

test.each([
  ['Łukasz Grønvold', 'lukasz gronvold'],
  ['Đorđe Weiß', 'dorde weiss'],
  ['  Ægir   Þórsson ', 'aegir thorsson'],
  ['Işıl İnce', 'isil ince'],
  ['O’SHEA', 'oshea'],
  ["O'Shea", 'oshea'],
  ['al‑Ra’uf', 'al rauf'],
  ['Vega–Trent', 'vega trent'],
])('%s is compared as %s', (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});
