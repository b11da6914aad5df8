import { sql } from 'kysely';
import type { Db, Store } from '../store/store.ts';

/** Name of the setting with the version of the encoder that the vectors of a record are of. */
const SETTING = 'encoder';
/** What it is while vectors of another version are taken out. */
const NONE = '';
/** Vectors that are taken out at once. */
const ROWS = 20_000;

/** The version of the encoder that the vectors of a record are of, or null where there are none. */
export async function encoderVersion(db: Db): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row === undefined || row.value === NONE ? null : row.value;
}

const setVersion = (db: Db, value: string) =>
  db
    .insertInto('setting')
    .values({ name: SETTING, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();

/** Takes out vectors of another version, in short transactions, and writes down that those to come are of this one. */
export async function settleVersion(store: Store, version: string): Promise<void> {
  for (let isSettled = false; !isSettled; )
    isSettled = await store.write(async (db) => {
      if ((await encoderVersion(db)) === version) return true;
      const old = await db.selectFrom('meaning').select('attribution').limit(ROWS).execute();
      if (old.length === 0) {
        await setVersion(db, version);
        return true;
      }
      await setVersion(db, NONE);
      await sql`DELETE FROM meaning WHERE attribution IN (SELECT attribution FROM meaning LIMIT ${ROWS})`.execute(
        db,
      );
      return false;
    });
}
