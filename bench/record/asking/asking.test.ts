import { beforeAll, expect, test } from 'vitest';
import type { OpenRecord } from '../../../src/record/index.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { recordSize, tableSizes } from '../adding/table-sizes.ts';
import { createReadingMaker } from '../generate-readings.ts';
import { INVENTED_CORPORA } from '../marked-corpus.ts';
import { samplePool } from '../sample-queries.ts';
import { answerQuestion } from './answer-question.ts';
import { ASKED_KINDS } from './asked-kinds.ts';
import { makeQuestions } from './make-questions.ts';
import { quantile } from './quantile.ts';

const DOCUMENTS = 40;
const maker = createReadingMaker(3, INVENTED_CORPORA);
const source = { pool: samplePool(maker, 3, DOCUMENTS), seed: 3, count: 12 };

onEachStore('asking an invented record', (store) => {
  let record: OpenRecord;
  beforeAll(async () => {
    record = await store.open();
    for (let index = 0; index < DOCUMENTS; index++) await addReading(record, maker.readingAt(index));
  });

  const kinds = ASKED_KINDS.filter(({ act }) => act !== 'meaning');
  test.each(kinds)('questions of “$name” differ and are answered', async (kind) => {
    const questions = await makeQuestions(record, kind, source);
    expect(questions.length).toBeGreaterThan(5);
    expect(new Set(questions.map((one) => JSON.stringify(one))).size).toBe(questions.length);
    const found = [];
    for (const question of questions) found.push(await answerQuestion(record, question));
    // Words that were drawn apart may stand nowhere together.
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(questions.length / 4);
  });

  test('the tables are weighed with their indexes', async () => {
    const sizes = await tableSizes(record);
    const tables = sizes.map(({ table }) => table);
    expect(tables).toContain('document_text');
    expect(tables).toContain(store.name === 'sqlite' ? 'word_index' : 'attribution_words');
    expect(tables.filter((table) => /word_index_|sqlite_autoindex/.test(table))).toEqual([]);
    const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(await recordSize(record)).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(100_000);
  });
});

test('quantiles are the values below which a share lies', () => {
  const numbers = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0.5, 0.95, 0.99, 1].map((share) => quantile(numbers, share))).toEqual([50, 95, 99, 100]);
  expect(quantile([], 0.5)).toBeNaN();
});
