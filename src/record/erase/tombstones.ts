import { randomBytes } from 'node:crypto';
import type { Db } from '../store/store.ts';
import { type NameMarks, type NameSet, namesOfMarks, saltedHash } from './names/name-set.ts';

/** Hashes by which a document is known again, each with the salt. */
export interface DocumentMarks {
  readonly salt: string;
  readonly id: string;
  readonly text: string;
  readonly page: string | null;
  readonly original: string | null;
}

/** Hashes by which a person is known again. */
export interface PersonMarks {
  readonly salt: string;
  /** Of the ids that they had in the record. */
  readonly ids: readonly string[];
  readonly names: NameMarks;
}

interface Buried {
  readonly id: string;
  /** When and by whom, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** What is left of a document that was erased. */
export interface DocumentTombstone extends Buried {
  readonly marks: DocumentMarks;
}

/** What is left of a person who was erased. */
export interface PersonTombstone extends Buried {
  readonly marks: PersonMarks;
  readonly names: NameSet;
}

/** All that was erased from a record, as far as it is to be known again. */
export interface Tombstones {
  /** How many there are; other copies of what they erased are stale once it has changed. */
  readonly count: number;
  readonly documents: readonly DocumentTombstone[];
  readonly people: readonly PersonTombstone[];
}

const NONE: Tombstones = { count: 0, documents: [], people: [] };
const SALT = 'erasure-salt';

/** The salt of a record's own tombstones; made when it is first needed. Inside a transaction that writes. */
export async function saltOf(db: Db): Promise<string> {
  const known = await db.selectFrom('setting').select('value').where('name', '=', SALT).executeTakeFirst();
  if (known) return known.value;
  const value = randomBytes(16).toString('hex');
  await db.insertInto('setting').values({ name: SALT, value }).execute();
  return value;
}

/** What a document is known by. */
export interface DocumentTraits {
  readonly id: string;
  readonly contentHash: string;
  readonly pageKey: string | null;
  /** SHA-256 of the bytes that it came from. */
  readonly original: string | null;
}

/** Hashes of what a document is known by. */
export function markDocument(salt: string, traits: DocumentTraits): DocumentMarks {
  const hash = (kind: string, value: string) => saltedHash(salt, `${kind}|${value}`);
  return {
    salt,
    id: hash('id', traits.id),
    text: hash('text', traits.contentHash),
    page: traits.pageKey === null ? null : hash('page', traits.pageKey),
    original: traits.original === null ? null : hash('original', traits.original),
  };
}

/** Hash of a person's id. */
export const markId = (salt: string, id: string): string => saltedHash(salt, `id|${id}`);

interface Kept {
  readonly count: number;
  readonly last: string | null;
  readonly tombstones: Tombstones;
}
const KEPT = new Map<string, Kept>();

/** The tombstones of a record; `key` names it. They are read again only when some were added. */
export async function loadTombstones(db: Db, key: string): Promise<Tombstones> {
  const { count, last } = await db
    .selectFrom('tombstone')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  if (count === 0) return NONE;
  const kept = KEPT.get(key);
  if (kept && kept.count === count && kept.last === last) return kept.tombstones;
  const rows = await db.selectFrom('tombstone').selectAll().orderBy('id').execute();
  const buried = rows.map(({ id, kind, at, judge, reason, marks }) => ({
    ...{ id, at, by: judge, reason, kind },
    marks: JSON.parse(marks) as unknown,
  }));
  const tombstones: Tombstones = {
    count,
    documents: buried
      .filter(({ kind }) => kind === 'document')
      .map((one) => ({ ...one, marks: one.marks as DocumentMarks })),
    people: buried
      .filter(({ kind }) => kind === 'person')
      .map((one) => {
        const marks = one.marks as PersonMarks;
        return { ...one, marks, names: namesOfMarks(marks.names, marks.salt) };
      }),
  };
  KEPT.set(key, { count, last, tombstones });
  return tombstones;
}

/** What is written down of something that is erased. */
export interface NewTombstone extends Buried {
  readonly kind: 'document' | 'person';
  readonly marks: DocumentMarks | PersonMarks;
  readonly prints: readonly number[];
}

const ROWS = 1000;

/** Writes a tombstone down. */
export async function putTombstone(
  db: Db,
  { id, kind, at, by, reason, marks, prints }: NewTombstone,
): Promise<void> {
  await db
    .insertInto('tombstone')
    .values({ id, kind, at, judge: by, reason, marks: JSON.stringify(marks) })
    .execute();
  const rows = [...new Set(prints)].map((print) => ({ print, tombstone: id }));
  for (let from = 0; from < rows.length; from += ROWS)
    await db
      .insertInto('tombstone_print')
      .values(rows.slice(from, from + ROWS))
      .execute();
}
