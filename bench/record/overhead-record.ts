/**
 * `overhead-record.ts FOLDER [POSTGRES]`: what keeping real documents takes beyond reading them, as JSON. PolNeAR dev is read
 * by the rules engine beforehand, each text standing for its original; what is timed is `addDocuments` alone, with its
 * `COMMIT`, sixteen documents each, into a record each round that holds
 * other articles of PolNeAR already.
 */
import { join } from 'node:path';
import { SHARED } from '../../eval/shared-folder.ts';
import { openRecord } from '../../src/hearsay.ts';
import { type Reading, readAll } from '../../src/index.ts';
import { type Addition, addDocuments } from '../../src/record/index.ts';
import { median } from '../median.ts';
import { GROUP } from './adding/add-invented.ts';
import { originalOf } from './adding/page-of.ts';
import { quantile } from './asking/quantile.ts';
import { removePlace } from './places.ts';

/** Milliseconds a document; medians of the rounds. */
export interface OverheadFigures {
  readonly store: 'sqlite' | 'postgres';
  readonly documents: number;
  readonly attributions: number;
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
}

const ROUNDS = 5;
const ENGINE = { name: 'rules', version: 'bench' };

async function readArticles(name: string, most: number): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const result of readAll([join(SHARED, 'data/polnear', name)], { engine: 'rules' })) {
    if ('error' in result) throw result.error;
    readings.push(result.reading);
    if (readings.length === most) break;
  }
  return readings;
}

/** Articles that stand in a record before the time is taken, so that it is that of a record in use. */
const BEFORE = 160;

const additionOf = (reading: Reading): Addition => ({
  reading,
  engine: ENGINE,
  original: originalOf(Buffer.from(reading.document.text), 'text/plain'),
  sentences: null,
  item: null,
});

/** Adds `before`, then `readings`, and tells how long each of these took. */
async function addAll(
  where: string,
  before: readonly Reading[],
  readings: readonly Reading[],
): Promise<readonly number[]> {
  const record = await openRecord(where);
  const times: number[] = [];
  for (let from = 0; from < before.length; from += GROUP)
    await addDocuments(record, before.slice(from, from + GROUP).map(additionOf));
  for (let from = 0; from < readings.length; from += GROUP) {
    const additions = readings.slice(from, from + GROUP).map(additionOf);
    const began = performance.now();
    await addDocuments(record, additions);
    const share = (performance.now() - began) / additions.length;
    times.push(...additions.map(() => share));
  }
  await record.close();
  return times;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Times each round in a record that is taken away afterwards; the first round warms up. */
async function measure(
  store: OverheadFigures['store'],
  readings: readonly Reading[],
  round: (at: number) => Promise<readonly number[]>,
): Promise<OverheadFigures> {
  const rounds: (readonly number[])[] = [];
  for (let at = 0; at <= ROUNDS; at++) rounds.push(await round(at));
  const counted = rounds.slice(1);
  return {
    store,
    documents: readings.length,
    attributions: readings.reduce((sum, { attributions }) => sum + attributions.length, 0),
    mean: median(counted.map(mean)),
    median: median(counted.map(median)),
    p95: median(counted.map((times) => quantile(times, 0.95))),
  };
}

const [folder, server] = process.argv.slice(2) as [string, string?];
const before = await readArticles('train.jsonl', BEFORE);
const readings = await readArticles('dev.jsonl', 1000);
const inFile = await measure('sqlite', readings, async (at) => {
  const path = join(folder, `overhead-${process.pid}-${at}.db`);
  const times = await addAll(path, before, readings);
  await removePlace({ store: 'sqlite', where: path });
  return times;
});
console.log(JSON.stringify(inFile));
if (server !== undefined) {
  const schema = `hearsay_overhead_${process.pid}`;
  const address = new URL(server);
  address.searchParams.set('schema', schema);
  const onServer = await measure('postgres', readings, async () => {
    const times = await addAll(address.href, before, readings);
    await removePlace({ store: 'postgres', where: address.href });
    return times;
  });
  console.log(JSON.stringify(onServer));
}
