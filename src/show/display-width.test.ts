import { expect, test } from 'vitest';
import { displayWidth, splitGraphemes } from './display-width.ts';

test.each([
  ['', 0],
  ['plain', 5],
  ['café', 4],
  ['cafe\u0301', 4],
  ['soft\u00adly', 6],
  ['日本', 4],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['👩‍👩‍👧', 2],
  ['🇮🇪', 2],
  ['☎', 1],
  ['☎\ufe0f', 2],
  ['a\u200bb', 2],
  ['“so”', 4],
])('%j takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});

test('a reader takes a family for one character', () => {
  expect(splitGraphemes('a👩‍👩‍👧e\u0301')).toEqual(['a', '👩‍👩‍👧', 'e\u0301']);
});
