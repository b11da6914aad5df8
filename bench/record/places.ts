import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openRecord } from '../../src/hearsay.ts';
import type { BenchOptions } from './bench-options.ts';

/** Where a record is, and the times of its documents. */
export interface Place {
  readonly store: 'sqlite' | 'postgres';
  readonly where: string;
  readonly timesFile: string;
}

/** Where records are: one for each store, size and seed. */
export function placesOf({ documents, seed, folder, postgres, hasSqlite }: BenchOptions): readonly Place[] {
  const name = `${documents}_${seed}`;
  const timesFile = (store: string) => join(folder, `${store}_${name}.times`);
  const address = postgres === undefined ? null : new URL(postgres);
  if (address && !address.searchParams.has('schema'))
    address.searchParams.set('schema', `hearsay_bench_${name}`);
  return [
    ...(hasSqlite
      ? [
          {
            store: 'sqlite',
            where: join(folder, `sqlite_${name}.db`),
            timesFile: timesFile('sqlite'),
          } as const,
        ]
      : []),
    ...(address
      ? [{ store: 'postgres', where: address.href, timesFile: timesFile('postgres') } as const]
      : []),
  ];
}

/** Takes a record away, where there is one. */
export async function removePlace({ store, where }: Pick<Place, 'store' | 'where'>): Promise<void> {
  if (store === 'sqlite') {
    for (const end of ['', '-wal', '-shm']) rmSync(where + end, { force: true });
    return;
  }
  const record = await openRecord(where);
  await sql`DROP SCHEMA ${sql.id(new URL(where).searchParams.get('schema')!)} CASCADE`.execute(
    record.store.db,
  );
  await record.close();
}
