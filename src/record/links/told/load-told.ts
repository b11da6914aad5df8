import type { Document, ToldDocument } from '../../../model/index.ts';
import { type DocumentRow, documentOfRow } from '../../load/document-of-row.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import { judge, type StoredFindings } from '../../load/load-documents.ts';
import type { LinkWork } from '../../ports.ts';
import { unpackJson, unpackText } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import { findFamilies } from './find-families.ts';
import { putSentences, unpackSpans } from './sentences.ts';
import type { ToldCache } from './told-cache.ts';
import { toldDocument } from './told-document.ts';

/** What telling documents needs. */
export interface Telling {
  readonly work: LinkWork;
  readonly decisions: CurrentDecisions;
  readonly cache: ToldCache;
}

/** Documents by their numbers as linking needs them; those that are not there are left out. */
export async function loadTold(
  db: Db,
  numbers: readonly number[],
  telling: Telling,
): Promise<ReadonlyMap<number, ToldDocument>> {
  const { cache, decisions } = telling;
  cache.renew(decisions);
  const families = await findFamilies(db, numbers);
  const told = new Map<number, ToldDocument>();
  const lacking: number[] = [];
  for (const n of numbers) {
    const kept = cache.get(n);
    if (kept && kept.family === families.get(n)) told.set(n, kept);
    else lacking.push(n);
  }
  for (const [n, one] of await loadLacking(db, lacking, { ...telling, families })) {
    told.set(n, one);
    cache.put(n, one);
  }
  return told;
}

interface Loading extends Telling {
  readonly families: ReadonlyMap<number, string>;
}

async function loadLacking(
  db: Db,
  numbers: readonly number[],
  loading: Loading,
): Promise<ReadonlyMap<number, ToldDocument>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .innerJoin('document_text', 'document_text.document', 'document.n')
    .innerJoin('reading', 'reading.document', 'document.n')
    .leftJoin('document_sentences', 'document_sentences.document', 'document.n')
    .selectAll('document')
    .select(['text_z', 'found_z', 'spans_z'])
    .where('document.n', 'in', [...numbers])
    .execute();
  const ids = await idsOf(db, numbers);
  const told = new Map<number, ToldDocument>();
  for (const { text_z, found_z, spans_z, ...row } of rows) {
    const found = unpackJson<StoredFindings>(found_z);
    const text = unpackText(text_z);
    const sentences = spans_z
      ? unpackSpans(spans_z)
      : await findSentences(db, { row, text_z, work: loading.work });
    told.set(row.n, tell({ row, text, found, sentences, people: ids.get(row.n) ?? new Map() }, loading));
  }
  return told;
}

interface Loaded {
  readonly row: DocumentRow;
  readonly text: string;
  readonly found: StoredFindings;
  readonly sentences: ToldDocument['sentences'];
  readonly people: ReadonlyMap<string, string>;
}

function tell(
  { row, text, found, sentences, people }: Loaded,
  { decisions, families }: Pick<Loading, 'decisions' | 'families'>,
): ToldDocument {
  const { attributions } = judge(row.id, { found, people, decisions });
  const family = families.get(row.n) ?? row.id;
  const { people: steps } = decisions;
  return toldDocument({
    row,
    text,
    family,
    sentences,
    attributions,
    people: found.people,
    ids: people,
    steps,
  });
}

async function idsOf(
  db: Db,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.n', 'mention.person')
    .select(['mention.document', 'mention.local', 'person.id'])
    .where('mention.document', 'in', [...numbers])
    .execute();
  const groups = Map.groupBy(rows, ({ document }) => document);
  return new Map(
    [...groups].map(([document, own]) => [document, new Map(own.map(({ local, id }) => [local, id]))]),
  );
}

interface Unsegmented {
  readonly row: DocumentRow;
  readonly text_z: Uint8Array;
  readonly work: LinkWork;
}

/** Finds the sentences of a document that was recorded before they were kept, and keeps them. */
async function findSentences(db: Db, { row, text_z, work }: Unsegmented): Promise<ToldDocument['sentences']> {
  const { parts_z } = await db
    .selectFrom('document_text')
    .select('parts_z')
    .where('document', '=', row.n)
    .executeTakeFirstOrThrow();
  return keepSentences(db, { n: row.n, document: documentOfRow(row, { text_z, parts_z }), work });
}

/** Finds and keeps the sentences of a document. */
async function keepSentences(
  db: Db,
  { n, document, work }: { readonly n: number; readonly document: Document; readonly work: LinkWork },
): Promise<ToldDocument['sentences']> {
  const spans = work.sentences(document).map(({ start, end }) => ({ start, end }));
  await putSentences(db, n, spans);
  return spans;
}
