import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../text/tokens/fold-text.ts';
import { findSubstring } from './find-substring.ts';
import { toLikePattern } from './to-like-pattern.ts';
import { toTrigrams } from './to-trigrams.ts';

const found = (text: string, characters: string) =>
  findSubstring(text, characters).map(({ start, end }) => text.slice(start, end));

test.each([
  ['He “won’t\n  say”', '"won\'t say"', ['“won’t\n  say”']],
  ['Café, CAFE\u0301', 'cafe', ['Café'.slice(0, 4), 'CAFE\u0301']],
  ['aaaa', 'aa', ['aa', 'aa', 'aa']],
  ['a ﬁnal word', 'inal', ['ﬁnal']],
  ['Straße', 'SS', ['ß']],
  ['soft\u00adhyphen', 'fth', ['ft\u00adh']],
  ['a.b', 'a b', []],
  ['abc', '', []],
  ['中国人', '国', ['国']],
])('in %j, %j is %j', (text, characters, expected) => expect(found(text, characters)).toEqual(expected));

test('every part of a folded text is found, in stretches of the text that fold to it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.nat(30),
      fc.nat(30),
      (text, from, length) => {
        const part = foldText(text).text.slice(from, from + length);
        fc.pre(part !== '' && part.isWellFormed());
        const spans = findSubstring(text, part);
        expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) expect(foldText(text.slice(start, end)).text).toContain(part);
      },
    ),
  );
});

test('trigrams cover the whole, each once, by code points', () => {
  expect(toTrigrams(['abcdefg'])).toBe('"abc" AND "def" AND "efg"');
  expect(toTrigrams(['abc', 'abcabc'])).toBe('"abc"');
  expect(toTrigrams(['"a"', '😀😀'])).toBe('"""a"""');
  expect(toTrigrams(['ab'])).toBeNull();
});

test('what LIKE would read as more than itself is escaped', () => {
  expect(toLikePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});
