import { isOpen } from '../../sight/open-documents.ts';
import type { Sight } from '../../sight/sight.ts';
import type { Db } from '../../store/store.ts';

/** What each outlet is called: the publisher's name as most of its documents have it. */
export async function outletNames(db: Db, sight: Sight): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('document')
    .select(({ fn }) => ['outlet', 'publisher', fn.countAll<number>().as('documents')])
    .where('outlet', 'is not', null)
    .where('publisher', 'is not', null)
    .where('is_restricted', '=', 0)
    .where(isOpen('document', sight))
    .groupBy(['outlet', 'publisher'])
    .execute();
  const rising = rows.toSorted((a, b) => a.documents - b.documents || (a.publisher! > b.publisher! ? -1 : 1));
  return new Map(rising.map(({ outlet, publisher }) => [outlet!, publisher!]));
}
