import type { Db } from '../../store/store.ts';

/** Somebody whose words are looked for. */
export interface Speaker {
  /** Number of who they are by now. */
  readonly n: number;
  /** Ids under which the index may have what they say: their own, and those of whoever was merged into them. */
  readonly ids: readonly string[];
}

/** People by the ids asked for; those whom the record has not are left out. */
export async function findSpeakers(db: Db, asked: readonly string[]): Promise<ReadonlyMap<string, Speaker>> {
  if (asked.length === 0) return new Map();
  const own = await db
    .selectFrom('person')
    .select(['id', 'n', 'survivor'])
    .where('id', 'in', [...new Set(asked)])
    .execute();
  const numbers = [...new Set(own.map(({ n, survivor }) => survivor ?? n))];
  if (numbers.length === 0) return new Map();
  const merged = await db
    .selectFrom('person')
    .select(['id', 'survivor'])
    .where('survivor', 'in', numbers)
    .execute();
  const ids = Map.groupBy(merged, ({ survivor }) => survivor!);
  return new Map(
    own.map(({ id, n, survivor }) => {
      const now = survivor ?? n;
      return [id, { n: now, ids: [...new Set([id, ...(ids.get(now) ?? []).map((one) => one.id)])] }];
    }),
  );
}
