import { type RawBuilder, sql } from 'kysely';
import type { Narrowing } from '../../find/narrow.ts';
import { copiesNothing, isOpen } from '../../sight/open-documents.ts';
import type { Db } from '../../store/store.ts';
import { filteredDocuments } from './narrow-counted.ts';

/** What the figures rest on: documents that filters on documents let through. */
export interface Coverage {
  /** Those that count. */
  readonly documents: number;
  /** Of those: without a date, and with a text that is not whole. */
  readonly withoutDate: number;
  readonly incomplete: number;
  /** Those that do not count. */
  readonly copiesLeftOut: number;
  readonly versionsLeftOut: number;
  readonly restricted: number;
}

const times = (condition: RawBuilder<unknown>): RawBuilder<number> =>
  sql`COUNT(CASE WHEN ${condition} THEN 1 END)`;

/** Why a document does not count, or `counted`; the same as `countedConditions`. */
function fateOf({ filters, recordedBy, sight }: Narrowing): RawBuilder<string> {
  if (filters.hasCopies)
    return sql`CASE WHEN document.is_restricted = 1 THEN 'restricted' ELSE 'counted' END`;
  const byThen = recordedBy === null ? sql`` : sql`AND later.recorded_at <= ${recordedBy}`;
  return sql`CASE WHEN document.is_restricted = 1 THEN 'restricted' WHEN NOT ${copiesNothing('document', sight)} THEN 'copy'
    WHEN EXISTS (SELECT 1 FROM document AS later WHERE later.revises = document.n AND later.is_restricted = 0
      AND ${isOpen('later', sight)} ${byThen})
    THEN 'version' ELSE 'counted' END`;
}

/** Counts documents by whether they count. */
export async function coverageOf(db: Db, narrowing: Narrowing): Promise<Coverage> {
  const documents = filteredDocuments(db, narrowing).select([
    'document.day',
    'document.is_incomplete',
    fateOf(narrowing).as('fate'),
  ]);
  return db
    .selectFrom(documents.as('each'))
    .select([
      times(sql`fate = 'counted'`).as('documents'),
      times(sql`fate = 'counted' AND day < 0`).as('withoutDate'),
      times(sql`fate = 'counted' AND is_incomplete = 1`).as('incomplete'),
      times(sql`fate = 'copy'`).as('copiesLeftOut'),
      times(sql`fate = 'version'`).as('versionsLeftOut'),
      times(sql`fate = 'restricted'`).as('restricted'),
    ])
    .executeTakeFirstOrThrow();
}
