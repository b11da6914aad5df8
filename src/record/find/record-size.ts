import type { OpenRecord } from '../open-record.ts';
import { momentOf } from '../sight/check-given.ts';

/** How much a record has. */
export interface RecordSize {
  readonly documents: number;
  readonly statements: number;
}

/**
 * How many documents and statements a record shows: without what is restricted, and for who does not see what is internal
 * without what is closed to them.
 */
export async function recordSize(
  { store: { db }, ports }: OpenRecord,
  { hasInternal }: { readonly hasInternal: boolean },
): Promise<RecordSize> {
  const moment = momentOf(ports.now());
  const hidden = db
    .selectFrom('document')
    .select('n')
    .where((eb) =>
      eb.or([eb('is_restricted', '=', 1), ...(hasInternal ? [] : [eb('open_from', '>', moment)])]),
    );
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom('document').select(eb.fn.countAll<number>().as('c')).as('documents'),
      eb.selectFrom(hidden.as('h')).select(eb.fn.countAll<number>().as('c')).as('hiddenDocuments'),
      eb.selectFrom('attribution').select(eb.fn.countAll<number>().as('c')).as('statements'),
      eb
        .selectFrom('attribution')
        .select(eb.fn.countAll<number>().as('c'))
        .where('document', 'in', hidden)
        .as('hiddenStatements'),
    ])
    .executeTakeFirstOrThrow();
  return {
    documents: Number(row.documents) - Number(row.hiddenDocuments),
    statements: Number(row.statements) - Number(row.hiddenStatements),
  };
}
