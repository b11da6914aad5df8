import type { Reading } from '../../model/index.ts';
import { reviewedStandings, type StandingWork } from '../sight/reviewed-standings.ts';
import { standingSeen } from '../sight/seen-standings.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import { degreeOf } from './statement/chain-of.ts';

/** What is told of an attribution beside its words. */
export interface AttributionMark {
  /** Id of the statement that it reports; null where it reports none. */
  readonly statement: string | null;
  readonly standing: string;
  /** Whether it stands so by links that people accepted; false where it stands as it was reported, too. */
  readonly isStandingReviewed: boolean;
  /** Degree of hearsay: 0 for the speaker's own publication. */
  readonly degree: number;
  /** Whether a person has decided on it. */
  readonly isReviewed: boolean;
}

/** The marks of all attributions of a reading, whose document has that number, as they are now. */
export async function attributionMarks(
  db: Db,
  reading: Reading,
  { document, sight, links }: StandingWork & { readonly document: number; readonly sight: Sight },
): Promise<Readonly<Record<string, AttributionMark>>> {
  const rows = await db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'attribution.statement', 'attribution.standing', 'attribution.is_reviewed'])
    .select('statement.id as statementId')
    .where('attribution.document', '=', document)
    .execute();
  const seen = rows.map((row) => ({ ...row, standing: standingSeen(row, sight) }));
  const reviewed = await reviewedStandings(db, seen, { sight, links });
  const byId = new Map(seen.map((row) => [row.id, row]));
  return Object.fromEntries(
    reading.attributions.flatMap((one) => {
      const row = byId.get(one.id);
      if (!row) return [];
      const mark: AttributionMark = {
        statement: row.statementId,
        standing: row.standing,
        isStandingReviewed: reviewed.has(row.statement ?? -1),
        degree: degreeOf(one, reading),
        isReviewed: row.is_reviewed === 1,
      };
      return [[one.id, mark] as const];
    }),
  );
}
