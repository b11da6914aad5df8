import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { padText, wrapText } from './wrap-text.ts';

test('lines break at spaces', () => {
  expect(wrapText('the bridge is safe', 10)).toEqual(['the bridge', 'is safe']);
});

test('a word wider than a line is broken between characters', () => {
  expect(wrapText('a https://x.example/y', 8)).toEqual(['a', 'https://', 'x.exampl', 'e/y']);
  expect(wrapText('橋は安全です', 5)).toEqual(['橋は', '安全', 'です']);
});

test('nothing gives one empty line', () => {
  expect(wrapText('', 5)).toEqual(['']);
});

test('no line is wider than asked for, and no letter is lost', () => {
  const texts = fc
    .string({ unit: 'grapheme', maxLength: 80 })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrapText(text, width);
      expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('padding counts cells', () => {
  expect(padText('橋', 4)).toBe('橋  ');
  expect(padText('long', 2)).toBe('long');
});
