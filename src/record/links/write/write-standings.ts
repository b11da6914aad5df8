import type { LinkWork } from '../../ports.ts';
import type { Db } from '../../store/store.ts';
import { loadDeeds } from './load-deeds.ts';

/** Writes how statements stand into the rows of all that reports them. */
export async function writeStandings(
  db: Db,
  statements: Iterable<number>,
  { standing }: Pick<LinkWork, 'standing'>,
): Promise<void> {
  const numbers = [...new Set(statements)];
  if (numbers.length === 0) return;
  const deeds = await loadDeeds(db, numbers);
  const byName = Map.groupBy(numbers, (n) => standing(deeds.get(n) ?? []).name);
  for (const [name, some] of byName)
    await db
      .updateTable('attribution')
      .set({ standing: name })
      .where('statement', 'in', some)
      .where('standing', '!=', name)
      .execute();
}
