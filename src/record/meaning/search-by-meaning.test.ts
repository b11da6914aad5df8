import { expect, test } from 'vitest';
import { cosineWith } from './cosine-with.ts';
import { createCells } from './create-cells.ts';
import { makeEntry } from './entry.ts';
import { searchByMeaning } from './search-by-meaning.ts';
import { signCode } from './sign-code.ts';
import type { VectorStore } from './vector-store.ts';

const WIDTH = 64;

/** Numbers that look random, the same each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = createRandom(5);
/** Near to a middle, as sentences on one matter are. */
function near(middle: readonly number[], spread: number): Int8Array {
  const vector = middle.map((value) => value + spread * (random() + random() + random() - 1.5));
  const length = Math.hypot(...vector);
  return Int8Array.from(vector, (value) => Math.round((127 * value) / length));
}
const matters = Array.from({ length: 40 }, () => [...near(new Array(WIDTH).fill(0), 1)]);
const cells = createCells(Int8Array.from(matters.flat()), WIDTH);
const vectors = Array.from({ length: 4000 }, (_, at) => near(matters[at % matters.length]!, 40));

/** Vectors in memory, by numbers from 1; a filter is a test of the number. */
const memory: VectorStore<(number: number) => boolean> = {
  entriesIn: async (asked, filter) =>
    entriesOf((number, cell) => asked.includes(cell) && (filter === null || filter(number))),
  entriesOf: async (filter, most) => {
    const entries = entriesOf((number) => filter(number));
    return vectors.filter((_, at) => filter(at + 1)).length > most ? null : entries;
  },
  vectorsOf: async (numbers) => new Map(numbers.map((number) => [number, vectors[number - 1]!])),
};
const placed = vectors.map((vector, at) => ({ vector, number: at + 1, cell: cells.cellOf(vector) }));
const entriesOf = (isIn: (number: number, cell: number) => boolean): Uint8Array =>
  Buffer.concat(
    placed
      .filter(({ number, cell }) => isIn(number, cell))
      .map(({ vector, number, cell }) => makeEntry(number, cell, signCode(vector, cell, cells))),
  );

/** The nearest by comparing all. */
const exact = (question: Int8Array, isIn: (number: number) => boolean, limit: number) =>
  placed
    .filter(({ number }) => isIn(number))
    .map(({ vector, number }) => ({ attribution: number, score: cosineWith(question)(vector) }))
    .sort((a, b) => b.score - a.score || a.attribution - b.attribution)
    .slice(0, limit);

test('finds nearly all that comparing every vector finds, in the same order', async () => {
  const limit = 20;
  let found = 0;
  for (let round = 0; round < 20; round++) {
    const question = near(matters[round]!, 40);
    const search = { question, filter: null, least: -1, limit };
    const similar = await searchByMeaning(memory, cells, search);
    const wanted = new Set(exact(question, () => true, limit).map(({ attribution }) => attribution));
    found += similar.filter(({ attribution }) => wanted.has(attribution)).length;
    expect(similar).toEqual(similar.toSorted((a, b) => b.score - a.score || a.attribution - b.attribution));
  }
  expect(found / (20 * limit)).toBeGreaterThanOrEqual(0.95);
});

test('compares all of the few that a filter leaves', async () => {
  const isThird = (number: number) => number % 7 === 3;
  const question = near(matters[3]!, 40);
  const search = { question, filter: isThird, least: -1, limit: 50 };
  expect(await searchByMeaning(memory, cells, search)).toEqual(exact(question, isThird, 50));
});

test('leaves out what is less alike than is asked for', async () => {
  const question = near(matters[1]!, 40);
  const all = exact(question, () => true, 40);
  const least = all[9]!.score;
  const search = { question, filter: () => true, least, limit: 40 };
  expect(await searchByMeaning(memory, cells, search)).toEqual(all.filter(({ score }) => score >= least));
});

test('refuses a vector of another width', async () => {
  const question = new Int8Array(8);
  await expect(
    searchByMeaning(memory, cells, { question, filter: null, least: 0, limit: 1 }),
  ).rejects.toMatchObject({ code: 'bad-vector' });
});
