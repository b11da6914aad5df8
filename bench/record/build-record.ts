/**
 * `build-record.ts WHERE DOCUMENTS SEED TIMES EVERY`: fills a record with invented documents, going on where it was cut
 * off, and prints what that took and takes, as JSON. TIMES is the file that keeps the time of each document. Of the first
 * nine tenths one document in EVERY is linked, of the last tenth all are.
 */
import { openRecord } from '../../src/hearsay.ts';
import type { OpenRecord } from '../../src/record/index.ts';
import { addInvented, countDocuments } from './adding/add-invented.ts';
import { linkSome } from './adding/link-some.ts';
import { recordSize, type TableSize, tableSizes } from './adding/table-sizes.ts';
import { type Tenth, tenthsOf } from './adding/tenths.ts';
import { loadTimes } from './adding/times-file.ts';
import type { Memory } from './memory.ts';

/** A filled record. */
export interface BuildFigures {
  readonly documents: number;
  readonly attributions: number;
  readonly people: number;
  /** Milliseconds a document, `COMMIT` included, in each tenth. */
  readonly tenths: readonly Tenth[];
  /** Of the process that adds. */
  readonly memory: Memory | null;
  readonly bytes: number;
  readonly tables: readonly TableSize[];
}

/** What the server does by itself in time, and SQLite when the record is closed. */
const CLEARING_UP = { sqlite: 'PRAGMA wal_checkpoint(TRUNCATE)', postgres: 'VACUUM (ANALYZE)' } as const;

async function count({ store }: OpenRecord, table: 'attribution' | 'person'): Promise<number> {
  const { rows } = await store.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}

async function figuresOf(record: OpenRecord, timesFile: string): Promise<BuildFigures> {
  const documents = await countDocuments(record);
  const { milliseconds, memory } = loadTimes(timesFile, documents);
  return {
    documents,
    attributions: await count(record, 'attribution'),
    people: await count(record, 'person'),
    tenths: tenthsOf(milliseconds),
    memory,
    bytes: await recordSize(record),
    tables: await tableSizes(record),
  };
}

const [where, documents, seed, timesFile, every] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const record = await openRecord(where);
const began = Date.now();

async function fill(to: number, as: OpenRecord): Promise<void> {
  await addInvented(as, {
    seed: Number(seed),
    documents: to,
    timesFile,
    publishedAt: null,
    prepare: null,
    onProgress: (done) => {
      if (done % 5000 === 0)
        console.error(`${done} documents after ${Math.round((Date.now() - began) / 1000)} s`);
    },
  });
}

await fill(Math.floor(Number(documents) * 0.9), linkSome(record, Number(every)));
await fill(Number(documents), record);
await record.store.runScript(CLEARING_UP[record.store.dialect]);
console.log(JSON.stringify(await figuresOf(record, timesFile)));
await record.close();
