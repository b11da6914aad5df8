import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';
import type { MeasuredError } from './error/measured-error.ts';

/** Name of the setting that holds, as JSON, what was measured on the record itself. */
const SETTING = 'measured errors';

/** The errors that were measured on this record by sheets that people filled in. */
export async function loadMeasured(db: Db): Promise<readonly MeasuredError[]> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row === undefined ? [] : (JSON.parse(row.value) as MeasuredError[]);
}

/** Keeps what was measured; of each engine and version the newest takes the place of what was kept before. */
export function keepMeasured({ store }: OpenRecord, errors: readonly MeasuredError[]): Promise<void> {
  return store.write(async (db) => {
    const isOther = (one: MeasuredError) =>
      !errors.some(({ engine, version }) => engine === one.engine && version === one.version);
    const value = JSON.stringify([...errors, ...(await loadMeasured(db)).filter(isOther)]);
    await db
      .insertInto('setting')
      .values({ name: SETTING, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  });
}
