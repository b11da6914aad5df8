import type { Db } from '../store/store.ts';

/** How many attributions a record holds, and how many of them have a vector. */
export interface VectorCounts {
  readonly attributions: number;
  readonly vectors: number;
}

/** Counts attributions and vectors. */
export async function countVectors(db: Db): Promise<VectorCounts> {
  const count = async (table: 'attribution' | 'meaning'): Promise<number> => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return rows;
  };
  return { attributions: await count('attribution'), vectors: await count('meaning') };
}
