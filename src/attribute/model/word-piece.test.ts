import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordPieceStrings } from '../../../test/word-piece-strings.ts';
import { createWordPiece } from './word-piece.ts';

const load = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const vocabulary = load('models/en/vocab.txt');
const wordPiece = createWordPiece(vocabulary);
const cut = (text: string) => wordPiece(text, { start: 0, end: text.length });

test('ids and offsets of thousands of strings are those of the reference tokenizer', () => {
  const strings = wordPieceStrings(vocabulary);
  const sums = load('test/word-piece-sums.txt').trimEnd().split('\n');
  expect(strings.length).toBe(sums.length);
  const wrong = strings.filter((text, at) => {
    const pieces = cut(text).map(({ id, start, end }) => `${id} ${start} ${end}`);
    return createHash('sha256').update(pieces.join('\n')).digest('hex').slice(0, 10) !== sums[at];
  });
  expect(wrong).toEqual([]);
});

test('offsets count UTF-16 units of the whole text, and only the stretch is cut', () => {
  const text = '😀 “Zoë unbelievably” said';
  const stretch = { start: 3, end: text.indexOf(' said') };
  const pieces = wordPiece(text, stretch);
  const words = pieces.map(
    ({ start, end, isContinued }) => `${isContinued ? '##' : ''}${text.slice(start, end)}`,
  );
  expect(words).toEqual(['“', 'Zoë', 'un', '##bel', '##ie', '##va', '##bly', '”']);
});

test('a word that the vocabulary cannot make is unknown as a whole', () => {
  const word = 'a'.repeat(101);
  expect(cut(word)).toEqual([{ id: 100, start: 0, end: 101, isContinued: false }]);
});

test('a vocabulary without [UNK] is refused', () => {
  expect(() => createWordPiece('a\nb')).toThrow('[UNK]');
});
