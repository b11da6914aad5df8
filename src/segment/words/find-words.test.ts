import { expect, test } from 'vitest';
import { segmentText } from '../../../test/segment-text.ts';

function wordsIn(text: string): string[] {
  const { words, slice } = segmentText(text);
  return words.map(slice);
}

function tagOf(text: string, word: string): string | undefined {
  const { words, slice } = segmentText(text);
  return words.find((one) => slice(one) === word)?.pos;
}

test.each([
  ["Lowe's dog doesn't bark", ['Lowe', "'s", 'dog', 'does', "n't", 'bark']],
  ['Lowe’s dog doesn’t bark', ['Lowe', '’s', 'dog', 'does', 'n’t', 'bark']],
  ["I'm sure she'd've left", ['I', "'m", 'sure', 'she', "'d", "'ve", 'left']],
  ["the boys' game in the '90s", ['the', 'boys', "'", 'game', 'in', 'the', "'90s"]],
  ["O'Malley told 'em", ["O'Malley", 'told', "'em"]],
  ['They cannot go', ['They', 'can', 'not', 'go']],
  ['a 3-year-old ex-president', ['a', '3', '-', 'year', '-', 'old', 'ex-president']],
  [
    'paid $14.2 million at 10:30 a.m. in the U.S.',
    ['paid', '$', '14.2', 'million', 'at', '10:30', 'a.m.', 'in', 'the', 'U.S.'],
  ],
  ['Sen. Lowe said no.', ['Sen.', 'Lowe', 'said', 'no', '.']],
  ['go -- now... really?!', ['go', '--', 'now', '...', 'really', '?!']],
  [
    'mail press@board.example or see https://board.example/a?b=c.',
    ['mail', 'press@board.example', 'or', 'see', 'https://board.example/a?b=c', '.'],
  ],
  ["''so,'' he said", ["''", 'so', ',', "''", 'he', 'said']],
  ["'I went,' he said", ["'", 'I', 'went', ',', "'", 'he', 'said']],
])('cuts %s', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('nothing but white space is left out', () => {
  const text = 'a\ufeffb \u200b\u2028 \ud800 👩‍👩‍👧 e\u0301 ﷽ \0 x';
  expect(wordsIn(text).join('')).toBe(text.replace(/\s/g, ''));
});

test('tags are the same with straight and with curly apostrophes', () => {
  const tags = (text: string) => segmentText(text).words.map(({ pos }) => pos);
  expect(tags('He said it wasn’t Lowe’s dog.')).toEqual(tags("He said it wasn't Lowe's dog."));
});

test('tells verbs, names and possessives', () => {
  expect(tagOf('Anna Lowe said the dam would hold.', 'said')).toBe('VERB');
  expect(tagOf('Anna Lowe said the dam would hold.', 'Lowe')).toBe('PROPN');
  expect(tagOf("Lowe's dog", "'s")).toBe('PART');
  expect(tagOf("It's over.", "'s")).toBe('AUX');
  expect(tagOf("the boys' game", "'")).toBe('PART');
});

test('what was read before makes no difference', () => {
  const text = "“Lowe's,” he said—Lowe's or O'Brien's?";
  const before = segmentText(text).words;
  segmentText("(Lowe's),Lowe's/Lowe's—“Lowe's”Lowe's!".repeat(50));
  expect(segmentText(text).words).toEqual(before);
});

test('a word of a hundred thousand letters is one word', () => {
  expect(wordsIn(`a ${'b'.repeat(100_000)} c`).map(({ length }) => length)).toEqual([1, 100_000, 1]);
});
