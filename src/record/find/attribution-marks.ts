import type { Reading } from '../../model/index.ts';
import { standingSeen } from '../sight/seen-standings.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import { degreeOf } from './statement/chain-of.ts';

/** What is told of an attribution beside its words. */
export interface AttributionMark {
  /** Id of the statement that it reports; null where it reports none. */
  readonly statement: string | null;
  readonly standing: string;
  /** Degree of hearsay: 0 for the speaker's own publication. */
  readonly degree: number;
  /** Whether a person has decided on it. */
  readonly isReviewed: boolean;
}

/** The marks of all attributions of a reading, whose document has that number, as they are now. */
export async function attributionMarks(
  db: Db,
  reading: Reading,
  { document, sight }: { readonly document: number; readonly sight: Sight },
): Promise<Readonly<Record<string, AttributionMark>>> {
  const rows = await db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'attribution.statement', 'attribution.standing', 'attribution.is_reviewed'])
    .select('statement.id as statementId')
    .where('attribution.document', '=', document)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return Object.fromEntries(
    reading.attributions.flatMap((one) => {
      const row = byId.get(one.id);
      if (!row) return [];
      const mark: AttributionMark = {
        statement: row.statementId,
        standing: standingSeen(row, sight),
        degree: degreeOf(one, reading),
        isReviewed: row.is_reviewed === 1,
      };
      return [[one.id, mark] as const];
    }),
  );
}
