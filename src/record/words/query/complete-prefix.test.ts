import { expect, test } from 'vitest';
import { stemWord } from '../../../text/tokens/stem-word.ts';
import { completePrefix } from './complete-prefix.ts';

const finds = (start: string, word: string) => {
  const { start: begin, stems } = completePrefix(start);
  return stemWord(word).startsWith(begin) || stems.includes(stemWord(word));
};

const WORDS =
  'policy policies policeman policyholder government governor economic economy economists economical running runner organisation organization organised organizers colourful colour labourer defence defensive centre centres analysis analysed travelling traveller denied denial nationalise nationalization universities happily happiness dialogue programmes criticised critical favourite said women spokesmen grey sceptical ploughed inquiries enquiries paediatricians manoeuvres'.split(
    ' ',
  );

test('a word is found by each of its beginnings from three letters on', () => {
  const missed = WORDS.flatMap((word) =>
    Array.from({ length: word.length - 2 }, (_, i) => word.slice(0, i + 3))
      .filter((start) => !finds(start, word))
      .map((start) => `${start}* misses ${word}`),
  );
  expect(missed).toEqual([]);
});

test('other words are not', () => {
  for (const [start, word] of [
    ['policy', 'police'],
    ['running', 'runway'],
    ['colour', 'Colorado'],
    ['econom', 'ecology'],
    ['organis', 'organ'],
  ] as const) {
    expect([start, word, finds(start, word)]).toEqual([start, word, false]);
  }
});
