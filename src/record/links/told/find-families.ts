import { sql } from 'kysely';
import type { Db } from '../../store/store.ts';

/** Numbers of documents → ids of the documents at the roots of their copies and versions. */
export async function findFamilies(db: Db, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  // UNION, not UNION ALL: it ends even where documents lead round to one another.
  const { rows } = await sql<{ start: number; n: number; id: string; next: number | null }>`
    WITH RECURSIVE up (start, n) AS (
      SELECT n, n FROM document WHERE n IN (${sql.join(numbers)})
      UNION
      SELECT up.start, coalesce(document.copy_of, document.revises) FROM up
        JOIN document ON document.n = up.n WHERE coalesce(document.copy_of, document.revises) IS NOT NULL
    )
    SELECT up.start AS start, up.n AS n, document.id AS id, coalesce(document.copy_of, document.revises) AS next
      FROM up JOIN document ON document.n = up.n ORDER BY up.n DESC`.execute(db);
  const families = new Map<number, string>();
  const isRooted = new Set<number>();
  for (const { start, id, next } of rows) {
    if (isRooted.has(start)) continue;
    if (next === null) isRooted.add(start);
    families.set(start, id);
  }
  return families;
}
