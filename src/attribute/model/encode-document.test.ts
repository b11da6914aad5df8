import { expect, test } from 'vitest';
import { placePieces } from '../../../test/fake-network.ts';
import { plainDocument } from '../../../test/plain-document.ts';
import { segment } from '../../segment/index.ts';
import { cutOut, piecesIn } from './cut-out.ts';
import { encodeDocument, FEATURE_SIZES, FEATURES } from './encode-document.ts';
import { findCueWords } from './find-cue-words.ts';

const TEXT =
  'BBC: It was late.\n\n“Rain, ‘they’ say,” McKay said. Nobody came. He had gone home early, and alone.';
const segmented = segment(plainDocument(TEXT));
const encoded = encodeDocument(segmented, placePieces);

/** The values of a feature by the word that has them, the first of each. */
function values(feature: (typeof FEATURES)[number]): Record<string, number> {
  const column = FEATURES.indexOf(feature);
  const entries = encoded.pieces.map(({ start, end }, at) => {
    return [TEXT.slice(start, end), encoded.features[at * FEATURES.length + column]!] as const;
  });
  return Object.fromEntries(entries.reverse());
}

test('shape: no letter, lower case, a capital, capitals, capitals inside', () => {
  expect(values('shape')).toMatchObject({ ':': 0, said: 1, Nobody: 2, BBC: 3, McKay: 4 });
});

test('quoted: outside, in double marks, deeper', () => {
  expect(values('quoted')).toMatchObject({ said: 0, '“': 1, Rain: 1, they: 4 });
});

test('start: of a paragraph, of a sentence, neither', () => {
  expect(values('start')).toMatchObject({ '“': 2, Nobody: 1, said: 0 });
});

test('every value is one of its feature', () => {
  encoded.features.forEach((value, at) => {
    expect(value).toBeLessThan(FEATURE_SIZES[FEATURES[at % FEATURES.length]!]);
  });
});

test('what is cut out keeps its pieces and what is known of them, each stretch a paragraph', () => {
  const stretch = (words: string) => {
    const start = TEXT.indexOf(words);
    return piecesIn(encoded.pieces, { start, end: start + words.length })!;
  };
  const inner = cutOut(encoded, [stretch('McKay said'), stretch('Nobody')]);
  expect(inner.pieces.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['McKay', 'said', 'Nobody']);
  expect(inner.paragraphs).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 3 },
  ]);
  const { first } = stretch('Nobody');
  expect([...inner.features.slice(2 * FEATURES.length)]).toEqual([
    ...encoded.features.slice(first * FEATURES.length, (first + 1) * FEATURES.length),
  ]);
});

test('no piece, no range', () => {
  expect(piecesIn(encoded.pieces, { start: 17, end: 19 })).toBeNull();
});

test('words that may head a cue: verbs, nouns, colons', () => {
  const words = findCueWords(segmented).map(({ start, end }) => TEXT.slice(start, end));
  expect(words).toEqual(expect.arrayContaining([':', 'say', 'said']));
  expect(words).not.toContain('Nobody');
});
