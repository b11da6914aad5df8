import type { OpenRecord } from '../open-record.ts';

/** Whether a document is in the record, read by that engine already: then it need not be read by it again. */
export async function isKnown(
  { store }: OpenRecord,
  id: string,
  engine: { readonly name: string; readonly version: string },
): Promise<boolean> {
  const row = await store.db
    .selectFrom('document')
    .innerJoin('reading', 'reading.document', 'document.n')
    .select(['engine', 'version'])
    .where('document.id', '=', id)
    .executeTakeFirst();
  return row?.engine === engine.name && row.version === engine.version;
}
