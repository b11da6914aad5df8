import type { Attribution, Document, Notice, Person } from '../../model/index.ts';
import { judgeDocument } from '../judgements/judge-document.ts';
import { findJudged, type JudgedAttribution } from '../judgements/judged-attribution.ts';
import { type JudgedSpeakers, judgeSpeakers } from '../judgements/people-steps.ts';
import { placesOf } from '../judgements/places-of.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { hashText } from '../store/hash-text.ts';
import { unpackShared } from '../store/pack.ts';
import type { Db } from '../store/store.ts';
import { type DocumentRow, documentOfRow } from './document-of-row.ts';
import type { CurrentDecisions } from './judgements.ts';

/** What an engine found in a document, as it is stored. */
export interface StoredFindings {
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
  readonly notices: readonly Notice[];
}

/** A document of the record with what is attributed in it now. */
export interface RecordedDocument {
  readonly row: DocumentRow;
  readonly document: Document;
  readonly engine: { readonly name: string; readonly version: string };
  readonly found: StoredFindings;
  /** Ids of the record by ids within the reading, as machines joined them. */
  readonly people: ReadonlyMap<string, string>;
  /** In order of the text; parents, speakers and candidates are ids of the record. */
  readonly attributions: readonly JudgedSpeakers[];
  readonly former: ReadonlyMap<string, string | null>;
  readonly orphaned: readonly RecordedJudgement[];
}

/** How many documents are asked for at once. */
const BATCH = 200;

/** Loads documents by their numbers, in the order given; those that are not there are left out. */
export async function loadDocuments(
  db: Db,
  numbers: readonly number[],
  decisions: CurrentDecisions,
): Promise<readonly RecordedDocument[]> {
  const loaded: RecordedDocument[] = [];
  for (let from = 0; from < numbers.length; from += BATCH)
    loaded.push(...(await loadBatch(db, numbers.slice(from, from + BATCH), decisions)));
  return loaded;
}

async function loadBatch(
  db: Db,
  numbers: readonly number[],
  decisions: CurrentDecisions,
): Promise<readonly RecordedDocument[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('document_text', 'document_text.document', 'document.n')
    .innerJoin('reading', 'reading.document', 'document.n')
    .selectAll('document')
    .select(['text_z', 'parts_z', 'engine', 'version', 'found_z'])
    .where('document.n', 'in', [...numbers])
    .execute();
  const mentions = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.n', 'mention.person')
    .select(['mention.document', 'mention.local', 'person.id'])
    .where('mention.document', 'in', [...numbers])
    .execute();
  const people = Map.groupBy(mentions, ({ document }) => document);
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return numbers.flatMap((n) => {
    const row = byNumber.get(n);
    if (!row) return [];
    const ids = new Map((people.get(n) ?? []).map(({ local, id }) => [local, id]));
    const { engine, version, found_z, text_z, parts_z, ...own } = row;
    const found = unpackShared<StoredFindings>(found_z);
    const document = documentOfRow(own, { text_z, parts_z });
    const judged = judge(own.id, { found, people: ids, decisions });
    return [{ row: own, document, engine: { name: engine, version }, found, people: ids, ...judged }];
  });
}

interface Unjudged {
  readonly found: StoredFindings;
  readonly people: ReadonlyMap<string, string>;
  readonly decisions: CurrentDecisions;
}

/** Applies judgements to what was found in a document. */
export function judge(
  document: string,
  { found, people, decisions }: Unjudged,
): Pick<RecordedDocument, 'attributions' | 'former' | 'orphaned'> {
  const own = decisions.byDocument.get(document) ?? [];
  const attributions = found.attributions.map((one) => withIds(one, people));
  const judged = judgeDocument({ document, attributions }, own, hashText);
  const orphaned = [
    ...judged.orphaned,
    ...own.filter((one) => isPlaceless(one, document, judged.attributions)),
  ];
  return { ...judged, orphaned, attributions: judgeSpeakers(judged.attributions, decisions.people) };
}

/** What is decided on attributions themselves: `judgeDocument` knows whether it finds its place. */
const OF_ATTRIBUTION: readonly string[] = ['accept', 'change', 'reject', 'add'];

/** Whether a decision on who speaks, on a link or statement, or a remark, does not find its attribution in the document. */
function isPlaceless(
  { decision }: RecordedJudgement,
  document: string,
  attributions: readonly JudgedAttribution[],
): boolean {
  if (OF_ATTRIBUTION.includes(decision.type)) return false;
  const places = placesOf(decision).filter((place) => place.document === document);
  return places.some((place) => findJudged(place, attributions) === null);
}

function withIds(one: Attribution, people: ReadonlyMap<string, string>): Attribution {
  const idOf = (local: string): string => people.get(local) ?? local;
  const { speaker, candidates } = one;
  return {
    ...one,
    speaker: speaker === null ? null : typeof speaker === 'string' ? idOf(speaker) : speaker.map(idOf),
    candidates: candidates.map(({ id, score }) => ({ id: idOf(id), score })),
  };
}
