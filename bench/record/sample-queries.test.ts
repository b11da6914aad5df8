import { expect, test } from 'vitest';
import { createReadingMaker } from './generate-readings.ts';
import { INVENTED_CORPORA } from './marked-corpus.ts';
import { type Narrowing, type QueryKind, samplePool, sampleQueries } from './sample-queries.ts';

const DOCUMENTS = 120;
const maker = createReadingMaker(3, INVENTED_CORPORA);
const readings = Array.from({ length: DOCUMENTS }, (_, index) => maker.readingAt(index));
const pool = samplePool(maker, 5, DOCUMENTS);
const sampled = (kind: QueryKind, by: readonly Narrowing[] = [], seed = 5) =>
  sampleQueries(pool, { kind, by, count: 40, seed });

const contents = readings.flatMap(({ document, attributions }) =>
  attributions.map(({ content }) =>
    content.map(({ start, end }) => document.text.slice(start, end)).join(' '),
  ),
);
const documentsWith = (word: string) =>
  readings.filter(({ document }) =>
    document.text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.includes(word),
  );

test('a seed gives the same queries, another one others; none comes twice', () => {
  expect(sampled('words')).toEqual(sampled('words'));
  expect(sampled('words', [], 6)).not.toEqual(sampled('words'));
  const texts = sampled('words').map(({ text }) => text);
  expect(new Set(texts).size).toBe(40);
});

test('phrases and substrings stand in a content, words are two or three', () => {
  for (const { text } of [...sampled('phrase'), ...sampled('substring')])
    expect(contents.some((content) => content.includes(text))).toBe(true);
  for (const { text } of sampled('phrase')) expect(text).toMatch(/^\S+(?: \S+){1,3}$/);
  for (const { text } of sampled('words')) expect(text).toMatch(/^\S+(?: \S+){1,2}$/);
});

test('common words stand in far more documents than rare ones', () => {
  const mean = (kind: QueryKind) => {
    const counts = sampled(kind).map(({ text }) => documentsWith(text).length);
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  };
  expect(mean('common')).toBeGreaterThan(5 * mean('rare'));
});

test('people are speakers, statements and documents are there, and what narrows leaves something', () => {
  const names = new Set(readings.flatMap(({ people }) => people.map(({ name }) => name)));
  const ids = new Set(
    readings.flatMap(({ document, attributions }) => [document.id, ...attributions.map(({ id }) => id)]),
  );
  for (const { text } of sampled('person')) expect(names).toContain(text);
  for (const { text } of [...sampled('statement'), ...sampled('document')]) expect(ids).toContain(text);
  for (const { by } of sampled('nothing', ['speaker', 'month', 'manner'])) {
    const left = readings.filter(
      ({ document, people, attributions }) =>
        document.publishedAt!.startsWith(by.month!) &&
        people.some(({ name }) => name === by.speaker) &&
        attributions.some(({ manner }) => manner === by.manner),
    );
    expect(left).not.toEqual([]);
  }
});

test('a record without documents has no queries', () => {
  expect(sampleQueries(samplePool(maker, 5, 0), { kind: 'words', by: [], count: 10, seed: 5 })).toEqual([]);
});
