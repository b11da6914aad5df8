import type { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../open-record.ts';
import { hashText } from '../store/hash-text.ts';
import { mergeIndex } from './merge-index.ts';

/** One run of adding. */
export interface Run {
  readonly n: number;
  /** Whether it goes on where an earlier one over the same inputs was cut off. */
  readonly isResumed: boolean;
  /** How many items that one had done. */
  readonly done: number;
}

/** What a run has done in the end. */
export interface RunCounts {
  readonly added: number;
  readonly known: number;
  readonly failed: number;
}

/** Begins a run over inputs, or goes on with one over the same inputs that was cut off. */
export function beginRun(record: OpenRecord, inputs: readonly string[]): Promise<Run> {
  const key = hashText(JSON.stringify(inputs));
  return record.store.write(async (db) => {
    const open = await db
      .selectFrom('run')
      .select(['n', 'added', 'known'])
      .where('inputs', '=', key)
      .where('finished_at', 'is', null)
      .orderBy('n', 'desc')
      .executeTakeFirst();
    if (open) {
      await db.deleteFrom('failure').where('run', '=', open.n).execute();
      await db.updateTable('run').set({ failed: 0 }).where('n', '=', open.n).execute();
      return { n: open.n, isResumed: true, done: open.added + open.known };
    }
    const { n } = await db
      .insertInto('run')
      .values({ inputs: key, started_at: record.ports.now().toISOString(), finished_at: null })
      .returning('n')
      .executeTakeFirstOrThrow();
    return { n, isResumed: false, done: 0 };
  });
}

/** Whether an item of a run is in the record already. */
export async function isItemDone({ store }: OpenRecord, run: Run, key: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('run_item')
    .select('key')
    .where('run', '=', run.n)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/** An item that could not be added. */
export interface Failed {
  readonly run: number;
  readonly input: string;
  readonly error: HearsayError;
}

/** Notes that an item could not be added, and why. */
export function noteFailure(record: OpenRecord, { run, input, error }: Failed): Promise<void> {
  const { code, message } = error;
  const at = record.ports.now().toISOString();
  return record.store.write(async (db) => {
    await db.insertInto('failure').values({ run, input, code, message, at }).execute();
    await db
      .updateTable('run')
      .set((eb) => ({ failed: eb('failed', '+', 1) }))
      .where('n', '=', run)
      .execute();
  });
}

/** What a run has done so far. */
export function countRun({ store }: OpenRecord, { n }: Run): Promise<RunCounts> {
  return store.db
    .selectFrom('run')
    .select(['added', 'known', 'failed'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
}

/**
 * Ends a run: its items need not be known any more, and after one that added much the index is merged. Returns what it has
 * done, earlier parts of it counted in.
 */
export async function finishRun(record: OpenRecord, { n }: Run): Promise<RunCounts> {
  const counts = await record.store.write(async (db) => {
    await db.deleteFrom('run_item').where('run', '=', n).execute();
    return db
      .updateTable('run')
      .set({ finished_at: record.ports.now().toISOString() })
      .where('n', '=', n)
      .returning(['added', 'known', 'failed'])
      .executeTakeFirstOrThrow();
  });
  await mergeIndex(record, counts.added);
  return counts;
}
