import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { OpenRecord } from '../src/record/index.ts';
import { contentsOf, findHalves, startAdding, writeArticles } from './add-killed.ts';
import { onEachStore } from './record-stores.ts';

/** Rounds of killing; `HEARSAY_KILLS=30 npm test -- test/add-killed.test.ts` is what a release is tried with. */
const ROUNDS = Number(process.env.HEARSAY_KILLS ?? 1);
const ARTICLES = 30;
/** When a round is cut off, in milliseconds after its first document was kept. */
const LONGEST = 450;
/** Articles of each of two runs at once. */
const BESIDE = 30;

onEachStore('adding', (store) => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test(`killed at any moment loses nothing that was told, keeps nothing half, and goes on (${ROUNDS} rounds)`, {
    timeout: 120_000 + ROUNDS * 20_000,
  }, async () => {
    const articles = writeArticles(join(folder, 'articles'), 0, ARTICLES);
    const whole = store.where();
    expect(await startAdding(articles, whole).ended).toBe(0);
    const expected = await contentsOf(await store.open(whole));
    let where = store.where();
    const told = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const adder = startAdding(articles, where);
      while (adder.kept.size === 0 && adder.child.exitCode === null) await wait(5);
      await wait(Math.random() * LONGEST);
      adder.child.kill('SIGKILL');
      const code = await adder.ended;
      for (const [id, count] of adder.kept) told.set(id, count);
      const record = await store.open(where);
      expect([round, await findHalves(record)]).toEqual([round, []]);
      const { rows } = await countsOf(record);
      for (const [id, count] of told) expect([round, id, rows.get(id)]).toEqual([round, id, count]);
      if (code === 0) {
        expect(await contentsOf(record)).toEqual(expected);
        told.clear();
        where = store.where();
      }
    }
    const last = startAdding(articles, where);
    expect([await last.ended, last.errors()]).toEqual([0, expect.stringContaining('added')]);
    expect(await contentsOf(await store.open(where))).toEqual(expected);
  });

  test('two at once both succeed', { timeout: 180_000 }, async () => {
    const one = writeArticles(join(folder, 'one'), 0, BESIDE);
    const other = writeArticles(join(folder, 'other'), 1000, BESIDE);
    const where = store.where();
    const adders = [startAdding(one, where), startAdding(other, where)];
    await Promise.all(adders.map(({ ended }) => ended));
    for (const { child, errors } of adders)
      expect([child.exitCode, errors()]).toEqual([0, expect.stringContaining(`${BESIDE} documents added`)]);
    const record = await store.open(where);
    expect(await findHalves(record)).toEqual([]);
    const { rows } = await countsOf(record);
    expect(rows.size).toBe(2 * BESIDE);
    for (const { kept } of adders) for (const [id, count] of kept) expect(rows.get(id)).toBe(count);
  });
});

async function countsOf({ store: { db } }: OpenRecord) {
  const counts = await db
    .selectFrom('document')
    .innerJoin('attribution', 'attribution.document', 'document.n')
    .select(({ fn }) => ['document.id', fn.countAll<number>().as('count')])
    .groupBy('document.id')
    .execute();
  return { rows: new Map(counts.map(({ id, count }) => [id, count])) };
}
