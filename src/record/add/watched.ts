import type { OpenRecord } from '../open-record.ts';

/** What a server said of an address, for asking whether it has changed since. */
export interface PageValidators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The validators of watched addresses. */
export async function loadValidators({ store }: OpenRecord): Promise<Map<string, PageValidators>> {
  const rows = await store.db.selectFrom('watched').selectAll().execute();
  return new Map(rows.map(({ url, etag, modified }) => [url, { etag, lastModified: modified }]));
}

/** Keeps the validators of watched addresses. */
export async function saveValidators(
  { store, ports }: OpenRecord,
  validators: ReadonlyMap<string, PageValidators>,
): Promise<void> {
  const seen_at = ports.now().toISOString();
  const rows = [...validators].map(([url, { etag, lastModified }]) => ({
    url,
    etag,
    modified: lastModified,
    seen_at,
  }));
  if (rows.length === 0) return;
  await store.write(async (db) => {
    await db
      .insertInto('watched')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('url').doUpdateSet(({ ref }) => ({
          etag: ref('excluded.etag'),
          modified: ref('excluded.modified'),
          seen_at: ref('excluded.seen_at'),
        })),
      )
      .execute();
  });
}
