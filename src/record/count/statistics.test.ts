import { expect, test } from 'vitest';
import { type MadeReading, madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Breakdown } from './figures/groups-by.ts';
import { type Statistics, statistics } from './statistics.ts';

const FLOOD: MadeReading = {
  text: 'Mayor Anna Reyes said “the bridge is safe”. A clerk said it had cracks. Bo Lind said that it was “quite sound” then. It was said that boats sank.',
  publisher: 'The Herald',
  url: 'https://herald.example/flood',
  publishedAt: '2026-03-04T06:00:00Z',
  people: [{ name: 'a clerk', kind: 'anonymous' }],
  said: [
    {
      by: 'Anna Reyes',
      source: 'Mayor Anna Reyes',
      cue: 'said',
      content: ['“the bridge is safe”'],
      manner: 'direct',
    },
    { by: 'a clerk', source: 'A clerk', content: ['it had cracks'] },
    { by: 'Bo Lind', source: 'Bo Lind', content: ['that it was “quite sound” then'], manner: 'mixed' },
    { content: ['that boats sank'] },
  ],
};
const QUAY: MadeReading = {
  text: 'Anna Reyes and Bo Lind said the quay stays open. Anna Reyes said it floods.',
  publisher: 'Quay Post',
  url: 'https://quay.example/1',
  publishedAt: '2026-04',
  said: [
    { by: ['Anna Reyes', 'Bo Lind'], source: 'Anna Reyes and Bo Lind', content: ['the quay stays open'] },
    { by: 'Anna Reyes', source: 'Anna Reyes', content: ['it floods'] },
  ],
};
const UNDATED: MadeReading = {
  text: 'Anna Reyes said nothing fell.',
  file: 'note.txt',
  notices: [{ code: 'incomplete', message: 'The text is cut off.', span: null }],
  said: [{ by: 'Anna Reyes', source: 'Anna Reyes', content: ['nothing fell'] }],
};
/** The words of the flood story as another outlet printed them. */
const COPY: MadeReading = { ...FLOOD, publisher: 'Evening Copy', url: 'https://copy.example/flood' };

async function number(record: OpenRecord, made: MadeReading): Promise<number> {
  const { id } = madeReading(made).document;
  const { db } = record.store;
  return (await db.selectFrom('document').select('n').where('id', '=', id).executeTakeFirstOrThrow()).n;
}

/** A record with all of the above, the copy marked as one. */
async function fill(record: OpenRecord): Promise<OpenRecord> {
  for (const made of [FLOOD, QUAY, UNDATED, COPY]) await addReading(record, madeReading(made));
  const [origin, copy] = [await number(record, FLOOD), await number(record, COPY)];
  await record.store.write(async (db) => {
    await db.updateTable('document').set({ copy_of: origin }).where('n', '=', copy).execute();
  });
  return record;
}

const plain = ({ groups }: Statistics) =>
  groups.map(({ label, attributions, documents, outlets, words, verbatimWords }) => [
    label,
    attributions.value,
    documents,
    outlets,
    words,
    verbatimWords,
  ]);

onEachStore('statistics', (store) => {
  const ask = async (record: OpenRecord, by: Breakdown | null, filters = {}) =>
    statistics(record, { by, limit: 100, filters: { ...NO_FILTERS, hasCopies: false, ...filters } });

  test('count copies once, and every word where it is said', async () => {
    const record = await fill(await store.open());
    const { total, coverage, hasCopies, speakers, outlets, errors } = await ask(record, null);
    expect(hasCopies).toBe(false);
    expect(coverage).toEqual({
      documents: 3,
      withoutDate: 1,
      incomplete: 1,
      copiesLeftOut: 1,
      versionsLeftOut: 0,
      restricted: 0,
    });
    expect(total).toMatchObject({
      documents: 3,
      outlets: 2,
      direct: 1,
      mixed: 1,
      indirect: 5,
      anonymous: 1,
      unresolved: 1,
      words: 4 + 3 + 6 + 3 + 4 + 2 + 2,
      verbatimWords: 4 + 2,
      reportedWords: 18,
      engines: [{ engine: 'rules', version: '1', attributions: 7 }],
    });
    expect(total.attributions.value).toBe(7);
    expect(total.shares.anonymous.value).toBeCloseTo(1 / 7);
    expect(total.shares.direct.interval?.low).toBeLessThan(1 / 7);
    // Anna Reyes speaks four times, Bo Lind twice; the clerk is nobody in particular.
    expect(speakers).toEqual({ of: 2, topTen: null, gini: expect.closeTo(1 / 6) });
    expect(outlets).toEqual({ of: 2, topTen: null, gini: expect.closeTo(1 / 6) });
    expect(errors).toMatchObject([
      { engine: 'rules', version: '1', error: { attributions: { recall: 0.582 } } },
    ]);
    const all = await ask(record, null, { hasCopies: true });
    expect(all.total.attributions.value).toBe(11);
    expect(all.coverage).toMatchObject({ documents: 4, copiesLeftOut: 0 });
  });

  test('are broken down by speaker, publisher, manner, month and kind', async () => {
    const record = await fill(await store.open());
    expect(plain(await ask(record, 'speaker'))).toEqual([
      ['Anna Reyes', 4, 3, 2, 4 + 4 + 2 + 2, 4],
      ['Bo Lind', 2, 2, 2, 6 + 4, 2],
      ['a clerk', 1, 1, 1, 3, 0],
    ]);
    expect(plain(await ask(record, 'publisher'))).toEqual([
      ['The Herald', 4, 1, 1, 16, 6],
      ['Quay Post', 2, 1, 1, 6, 0],
      ['no outlet', 1, 1, 0, 2, 0],
    ]);
    expect(plain(await ask(record, 'manner'))).toEqual([
      ['indirect', 5, 3, 2, 14, 0],
      ['direct', 1, 1, 1, 4, 4],
      ['mixed', 1, 1, 1, 6, 2],
    ]);
    expect(plain(await ask(record, 'month'))).toEqual([
      ['2026-03', 4, 1, 1, 16, 6],
      ['2026-04', 2, 1, 1, 6, 0],
      ['no date', 1, 1, 0, 2, 0],
    ]);
    expect(plain(await ask(record, 'kind'))).toEqual([
      ['person', 5, 3, 2, 4 + 6 + 4 + 2 + 2, 6],
      ['anonymous', 1, 1, 1, 3, 0],
      ['unresolved', 1, 1, 1, 3, 0],
    ]);
  });

  test('follow filters and judgements', async () => {
    const record = await fill(await store.open());
    const { groups } = await ask(record, 'speaker');
    const [anna] = groups;
    expect(plain(await ask(record, 'publisher', { speaker: anna!.key }))).toEqual([
      ['Quay Post', 2, 1, 1, 6, 0],
      ['The Herald', 1, 1, 1, 4, 4],
      ['no outlet', 1, 1, 0, 2, 0],
    ]);
    expect(plain(await ask(record, 'manner', { manner: 'mixed' }))).toEqual([['mixed', 1, 1, 1, 6, 2]]);
    expect((await ask(record, null, { publisher: 'quay post' })).total.attributions.value).toBe(2);
    expect((await ask(record, null, { from: '2026-04' })).coverage.documents).toBe(1);
    const { document, attributions } = madeReading(UNDATED);
    const { cue, content } = attributions[0]!;
    await appendJudgement(record, {
      decision: { type: 'reject', attribution: { document: document.id, cue, content } },
      ...{ by: 'Una', why: null, replaces: null },
    });
    expect((await ask(record, null)).total.attributions.value).toBe(6);
  });

  test('count the last of a page’s versions', async () => {
    const record = await store.open();
    for (const made of [QUAY, { ...QUAY, text: `${QUAY.text} More soon.` }])
      await addReading(record, madeReading(made));
    const [first, second] = await record.store.db.selectFrom('document').select('n').orderBy('n').execute();
    await record.store.write(async (db) => {
      await db.updateTable('document').set({ revises: first!.n }).where('n', '=', second!.n).execute();
    });
    const { total, coverage } = await ask(record, null);
    expect([total.attributions.value, coverage.documents, coverage.versionsLeftOut]).toEqual([2, 1, 1]);
  });

  test('of an empty record are nought', async () => {
    const { total, groups, speakers } = await ask(await store.open(), 'speaker');
    expect([total.attributions.value, total.words, groups]).toEqual([0, 0, []]);
    expect(total.shares.direct).toEqual({ value: 0, interval: null, mark: '' });
    expect(speakers).toEqual({ of: 0, topTen: null, gini: null });
  });
});
