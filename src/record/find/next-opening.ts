import type { OpenRecord } from '../open-record.ts';
import { momentOf } from '../sight/check-given.ts';

/** When the next document opens whose embargo holds (a moment, as `momentOf` gives it); null where none waits. */
export async function nextOpening({ store, ports }: OpenRecord): Promise<string | null> {
  const row = await store.db
    .selectFrom('document')
    .select(({ fn }) => fn.min('open_from').as('next'))
    .where('open_from', '>', momentOf(ports.now()))
    .executeTakeFirst();
  return row?.next ?? null;
}
