import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTokens } from './index-tokens.ts';

const stems = (text: string) => indexTokens(text).map(({ stem }) => stem);
const words = (text: string) => indexTokens(text).map(({ word }) => word);
const slices = (text: string) => indexTokens(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['“Obama’s plan,” he said.', 'obama plan he said'],
  ['the Joneses’ dog; James’s cat', 'the joneses dog james cat'],
  [
    "didn't can’t won't cannot shouldn't've we'll it's",
    'did not can not will not can not should not have we will it',
  ],
  ['O’Brien d’Angelo l’État Hawaiʻi rock’n’roll', 'obrien dangelo l etat hawaii rocknroll'],
  ['U.S.-led U.S. U.S US p.m. J.K.Rowling e.g. t.co', 'us led us us us pm jk rowling eg t co'],
  ['well-known state–of–the—art and/or', 'well known state of the art and or'],
  ['1,200 1,234,567.50 1’200 1.200.000 1,00,000', '1200 1234567_50 1200 1200000 100000'],
  ['3.5 3,5 10:30 12.03.2026 1.2.3', '3_5 3 5 10 30 12 03 2026 1 2 3'],
  ['£3.5m = £3.5 million, €5bn, 20k', 'pound 3_5 million pound 3_5 million euro 5 billion 20 thousand'],
  ['50% or 50 per cent or 50 percent', '50 percent or 50 percent or 50 percent'],
  ["20th 1990s 1990's 5pm 100km 2x4 covid19 G7", '20th 1990s 1990 5 pm 100 km 2x4 covid19 g7'],
  ['@jane_doe #MeToo', 'jane doe metoo'],
  ['https://www.example.org/a-b?c=1#d jane@example.org', 'https www example org a b c 1 d jane example org'],
  ['AT&T, Marks & Spencer', 'at and t marks and spencer'],
  ['中文abc東京 カタカナ', '中 文 abc 東 京 カ タ カ ナ'],
  ['정부는', '정 부 는'],
  ['Россией Ελλάς हिन्दी العَرَبِيّة', 'россиеи ελλασ हिन्दी العربية'],
  ['ภาษา', 'ภ า ษ า'],
  ['ﬁnd soft\u00adhyphen naïve', 'find softhyphen naive'],
  ["— … “ ” ' _ * 😀 \u0301", ''],
])('words of %j', (text, expected) => expect(words(text).join(' ')).toBe(expected));

test('a word is the stem of its forms and of both spellings', () => {
  expect(stems('organisations labour policies said')).toEqual(stems('organize labor policy saying'));
});

test('spans slice the text as it was written', () => {
  expect(slices('“Obama’s” U.S. didn’t cafe\u0301, ﬁnd £3.5m 50 per\ncent 中文')).toEqual([
    'Obama',
    'U.S',
    'did',
    'n’t',
    'cafe\u0301',
    'ﬁnd',
    '£',
    '3.5',
    'm',
    '50',
    'per\ncent',
    '中',
    '文',
  ]);
});

test('a word without end is pieces in a row, and is found by the same pieces', () => {
  const long = 'ab'.repeat(100);
  expect(words(long).map(({ length }) => length)).toEqual([63, 63, 63, 11]);
  expect(slices(long).join('')).toBe(long);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'n’t',
        "'s",
        'U.S',
        '.',
        ',',
        '1',
        '200',
        '%',
        ' ',
        'é',
        'ﬁ',
        '中',
        '정',
        'ก็',
        '_',
        '-',
        'Ab',
        '½',
        '\u00ad',
      ),
    )
    .map((parts) => parts.join('')),
);

test('every token is safe in both stores, in order, and a true stretch of the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { stem, word, start, end } of indexTokens(text)) {
        expect(stem).toMatch(/^(?!_)[a-z0-9_\p{L}\p{N}\p{M}]{1,64}$/u);
        expect(stem).not.toMatch(/[A-Z]/);
        expect(word.length).toBeLessThanOrEqual(64);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
    { numRuns: 500 },
  );
});

test('composed or decomposed, upper or lower case of ASCII: the same words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
      expect(words(text.replace(/[a-z]/g, (letter) => letter.toUpperCase()))).toEqual(words(text));
    }),
    { numRuns: 500 },
  );
});

test('what was read before makes no difference', () => {
  const text = 'Obama’s U.S.-led plan';
  const first = indexTokens(text);
  for (let i = 0; i < 60_000; i++) indexTokens(`w${i}`);
  expect(indexTokens(text)).toEqual(first);
});
