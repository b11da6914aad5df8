import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { LINK_VERSION, linkDocument, standingOf } from '../src/link/index.ts';
import type { Original, Reading } from '../src/model/index.ts';
import { type Added, addDocument } from '../src/record/add/add-document.ts';
import { type OpenRecord, openRecord } from '../src/record/open-record.ts';
import type { RecordPorts } from '../src/record/ports.ts';
import { addMention, joinRecorded, keysInReading, keysOfPerson, nameForms } from '../src/resolve/index.ts';
import { segment } from '../src/segment/index.ts';
import { sha256 } from './plain-document.ts';
import { hasPostgres } from './surroundings.ts';

/** What the record is given in tests: people are joined as they are by the command; there are no vectors, and no reader of links. */
export const PORTS: RecordPorts = {
  people: {
    keysOf: keysOfPerson,
    keysIn: keysInReading,
    join: (reading, around) => joinRecorded(reading, around, sha256),
    addMention,
    nameForms,
  },
  links: {
    version: LINK_VERSION,
    sentences: (document) => segment(document).sentences,
    link: (document, archive) => linkDocument(document, { archive, reader: null }),
    standing: standingOf,
  },
  openEncoder: async () => null,
  now: () => new Date(),
};

/** A place for records that is gone after the tests. */
export interface TestStore {
  readonly name: 'sqlite' | 'postgres';
  /** Where a new, empty record may be. */
  readonly where: () => string;
  /** Opens a new record, or the one at `where`; it is closed after the tests. */
  readonly open: (where?: string, ports?: Partial<RecordPorts>) => Promise<OpenRecord>;
}

let count = 0;

function sqliteStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-record-'));
  const opened: OpenRecord[] = [];
  afterAll(async () => {
    for (const record of opened) await record.close();
    rmSync(folder, { recursive: true });
  });
  const where = () => join(folder, `${count++}.db`);
  return {
    name: 'sqlite',
    where,
    async open(at = where(), ports = {}) {
      const record = await openRecord(at, { ...PORTS, ...ports });
      opened.push(record);
      return record;
    },
  };
}

/** Address of the server of PGHOST and its like. */
export function serverAddress(schema: string): string {
  const { PGHOST = '127.0.0.1', PGPORT = '5432', PGUSER = 'postgres', PGPASSWORD, PGDATABASE } = process.env;
  const user = PGPASSWORD ? `${PGUSER}:${encodeURIComponent(PGPASSWORD)}` : PGUSER;
  return `postgres://${user}@${PGHOST}:${PGPORT}/${PGDATABASE ?? PGUSER}?schema=${schema}`;
}

function postgresStore(): TestStore {
  const schemas: string[] = [];
  const opened: OpenRecord[] = [];
  afterAll(async () => {
    for (const record of opened) await record.close();
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: serverAddress('public').replace(/\?.*/, '') });
    await client.connect();
    for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
  });
  const where = () => {
    const schema = `hearsay_test_${process.pid}_${count++}`;
    schemas.push(schema);
    return serverAddress(schema);
  };
  return {
    name: 'postgres',
    where,
    async open(at = where(), ports = {}) {
      const record = await openRecord(at, { ...PORTS, ...ports });
      opened.push(record);
      return record;
    },
  };
}

/** Runs the same tests on every store that is there. */
export function onEachStore(name: string, tests: (store: TestStore) => void): void {
  describe(`${name} (sqlite)`, () => tests(sqliteStore()));
  describe.skipIf(!hasPostgres)(`${name} (postgres)`, () => tests(postgresStore()));
}

/** Adds a reading, as an engine of that name and version gave it. */
export const addReading = (
  record: OpenRecord,
  reading: Reading,
  { version = '1', original = null }: { readonly version?: string; readonly original?: Original | null } = {},
): Promise<Added> =>
  addDocument(record, { reading, engine: { name: 'rules', version }, original, sentences: null, item: null });
