import type { Reading, Span } from '../../../src/index.ts';
import {
  type Addition,
  addDocuments,
  beginRun,
  finishRun,
  type OpenRecord,
} from '../../../src/record/index.ts';
import { memoryNow } from '../memory.ts';
import { pageOf } from './page-of.ts';
import { receiveReadings } from './receive-readings.ts';
import { keepTimes } from './times-file.ts';

const ENGINE = { name: 'model', version: 'invented' };
/** Documents a transaction, as `hearsay add` puts them together where they come fast. */
export const GROUP = 16;
/** After so many documents their times are kept. */
const KEPT_AFTER = 500;

/** A record to be filled. */
export interface Filling {
  readonly seed: number;
  readonly documents: number;
  /** Where the time of each document is kept. */
  readonly timesFile: string;
  readonly onProgress: (documents: number) => void;
  /** When the document of an index was published, in place of what was invented; null for that. */
  readonly publishedAt: ((index: number) => string) | null;
  /** What reading does for linking, and is not timed: hands over what reports do, and returns where the sentences stand. */
  readonly prepare: ((reading: Reading) => Promise<readonly Span[]>) | null;
}

function published(reading: Reading, publishedAt: string): Reading {
  return { ...reading, document: { ...reading.document, publishedAt, modifiedAt: null } };
}

/** How many documents a record holds. */
export async function countDocuments({ store }: OpenRecord): Promise<number> {
  const { count } = await store.db
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Adds invented readings as `hearsay add` does once a document is read: with its page, as an item of a run. Goes on after
 * those that the record holds already. What is timed is `addDocuments` alone; each of a
 * group takes its share of the time.
 */
export async function addInvented(record: OpenRecord, filling: Filling): Promise<void> {
  const { seed, documents, timesFile, onProgress, publishedAt, prepare } = filling;
  const there = await countDocuments(record);
  if (there >= documents) return;
  const run = await beginRun(record, [`invented ${seed} ${documents}`]);
  let [index, milliseconds] = [there, [] as number[]];
  const keep = () => {
    keepTimes(timesFile, { from: index - milliseconds.length, milliseconds, memory: memoryNow() });
    milliseconds = [];
    onProgress(index);
  };
  let group: Addition[] = [];
  const add = async () => {
    const began = performance.now();
    await addDocuments(record, group);
    const share = (performance.now() - began) / group.length;
    milliseconds.push(...group.map(() => share));
    index += group.length;
    group = [];
    if (milliseconds.length >= KEPT_AFTER) keep();
  };
  for await (const invented of receiveReadings({ seed, from: there, to: documents })) {
    const at = index + group.length;
    const item = { run: run.n, key: String(at) };
    const reading = publishedAt === null ? invented : published(invented, publishedAt(at));
    group.push({
      reading,
      engine: ENGINE,
      sentences: prepare ? await prepare(reading) : null,
      original: pageOf(reading.document),
      item,
    });
    if (group.length === GROUP) await add();
  }
  if (group.length > 0) await add();
  if (milliseconds.length > 0) keep();
  await finishRun(record, run);
}
