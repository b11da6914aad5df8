import { unpackBytes, unpackJson, unpackText } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import { findNames, WHOLE_NAMES } from '../names/find-names.ts';
import { decodeOriginal, namesInOriginal } from '../names/redact-original.ts';
import type { ErasedPerson } from './erased-person.ts';

/** Where somebody's names stand. */
export interface Named {
  /** Numbers of documents. */
  readonly documents: ReadonlySet<number>;
  /** Hashes of originals. */
  readonly originals: ReadonlySet<string>;
  /** The last document that was looked at. */
  readonly last: number;
}

const BATCH = 200;

/** Characters with which a name may be written otherwise than in ASCII. */
const FOREIGN = /[^\p{ASCII}\u2010-\u2027\u2588£€]/u;

function hasName(text: string, { names, hint }: ErasedPerson): boolean {
  if (hint && !hint.test(text) && !FOREIGN.test(text)) return false;
  return findNames(text, names, WHOLE_NAMES).spans.length > 0;
}

/** Documents whose text, or what is known of them, has a whole name, or that are known to speak of the person. */
async function namedAfter(db: Db, person: ErasedPerson, after: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('document_text', 'document_text.document', 'document.n')
    .innerJoin('reading', 'reading.document', 'document.n')
    .selectAll('document')
    .select(['text_z', 'parts_z', 'found_z'])
    .where('document.n', '>', after)
    .orderBy('document.n')
    .limit(BATCH)
    .execute();
  return rows.map(({ text_z, parts_z, found_z, ...row }) => {
    if (person.locals.has(row.n)) return row.n;
    if (person.spared.has(row.n)) return -row.n;
    const { notices, pages } = unpackJson<{ notices: unknown; pages: unknown }>(parts_z);
    const { people, notices: more } = unpackJson<{ people: unknown; notices: unknown }>(found_z);
    const around = [...Object.values(row), ...strings([notices, pages, people, more])].filter(
      (one) => typeof one === 'string',
    );
    return hasName([unpackText(text_z), ...around].join('\n\n'), person) ? row.n : -row.n;
  });
}

/** All strings of plain data. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Whether an original has a whole name, be it escaped or between tags. */
function isInOriginal(
  bytes: Uint8Array,
  { media_type, charset }: { readonly media_type: string | null; readonly charset: string | null },
  { names, hint }: ErasedPerson,
): boolean {
  const isWide = /^utf-?(?:16|32)/i.test(charset ?? '');
  if (hint && !isWide && !hint.test(Buffer.from(bytes).toString('latin1'))) return false;
  const text = decodeOriginal({ bytes, mediaType: media_type, charset });
  return text !== null && namesInOriginal(text, names, WHOLE_NAMES).length > 0;
}

async function originalsOf(
  db: Db,
  person: ErasedPerson,
  range: { readonly after: number; readonly last: number },
): Promise<readonly string[]> {
  if (person.hint === null && person.numbers.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .innerJoin('original', 'original.sha256', 'document.original')
    .select(['document.n', 'sha256', 'media_type', 'charset', 'bytes_z'])
    .where('document.n', '>', range.after)
    .where('document.n', '<=', range.last)
    .execute();
  return rows
    .filter(({ n }) => person.locals.has(n) || !person.spared.has(n))
    .filter((row) => isInOriginal(unpackBytes(row.bytes_z), row, person))
    .map(({ sha256 }) => sha256);
}

/**
 * Looks through the texts of all documents from a number on, and through the originals, for somebody's whole names. Of one
 * whom a tombstone alone knows the originals are passed over: those of a document that names them are looked at anyway.
 */
export async function findNamed(db: Db, person: ErasedPerson, from: number): Promise<Named> {
  const documents = new Set<number>();
  const originals = new Set<string>();
  let last = from;
  for (;;) {
    const seen = await namedAfter(db, person, last);
    if (seen.length === 0) return { documents, originals, last };
    const range = { after: last, last: Math.abs(seen.at(-1)!) };
    for (const n of seen) if (n > 0) documents.add(n);
    for (const sha256 of await originalsOf(db, person, range)) originals.add(sha256);
    last = range.last;
  }
}
