import { HearsayError } from '../errors.ts';
import type { ContentIndex } from './add/content-index.ts';
import { createPeopleCache, type PeopleCache } from './add/people-cache.ts';
import { createContentIndex } from './find/content-index.ts';
import { createToldCache, type ToldCache } from './links/told/told-cache.ts';
import type { RecordPorts } from './ports.ts';
import { openPostgres } from './store/open-postgres.ts';
import { openSqlite } from './store/open-sqlite.ts';
import type { Store } from './store/store.ts';

/** A record that is open, with what its parts share. Who opens it closes it. */
export interface OpenRecord {
  readonly store: Store;
  readonly ports: RecordPorts;
  /** Names it among the records that this process has open. */
  readonly key: string;
  readonly cache: PeopleCache;
  readonly index: ContentIndex;
  readonly told: ToldCache;
  readonly close: () => Promise<void>;
}

/** How a record is opened. */
export interface OpenSettings {
  /** Whether one that is not there is made; else `no-record` is thrown. */
  readonly isMade: boolean;
}

/** Where the record is when nobody says. */
export const DEFAULT_RECORD = './hearsay.db';

const isAddress = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

let opened = 0;

/**
 * Opens a record: a file, or `postgres://user@host/database` (`?schema=NAME` for a schema of its own). Throws
 * `no-record`, `not-a-record`, `newer-schema`, `server-away`, `no-access`; the record is left as it was then.
 */
export async function openRecord(
  where: string,
  ports: RecordPorts,
  settings: OpenSettings = { isMade: true },
): Promise<OpenRecord> {
  if (/^[a-z]{3,}:\/\//i.test(where) && !isAddress(where))
    throw new HearsayError('bad-record', `${where}: a path or postgres://user@host/database is accepted.`);
  const store = isAddress(where) ? await openPostgres(where) : await openSqlite(where, settings);
  return {
    store,
    ports,
    key: `${store.name} ${opened++}`,
    cache: createPeopleCache(),
    index: createContentIndex(store.dialect),
    told: createToldCache(),
    close: () => store.close(),
  };
}
