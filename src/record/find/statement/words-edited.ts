import type { Span } from '../../../model/index.ts';
import { overlaps } from '../../../text/span.ts';
import { isOpen } from '../../sight/open-documents.ts';
import type { Sight } from '../../sight/sight.ts';
import { unpackText } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { Revision } from '../../versions/index.ts';
import type { RelatedDocument } from '../document-page.ts';
import type { WordsEdited } from './account.ts';
import { wordsOf } from './report-of.ts';

/** Where the words of a statement stand in a document. */
export interface PlacedWords {
  /** Number of the document. */
  readonly document: number;
  readonly content: readonly Span[];
}

/** Which versions are looked at. */
export interface VersionChoice {
  readonly hasRestricted: boolean;
  /** Last moment at which they were recorded (ISO 8601), or null for now. */
  readonly recordedBy: string | null;
  readonly sight: Sight;
}

/** Later versions of some documents, and of which some documents are later versions. */
async function versionsOf(
  db: Db,
  documents: readonly number[],
  { hasRestricted, recordedBy, sight }: VersionChoice,
) {
  let query = db
    .selectFrom('document as later')
    .innerJoin('document as earlier', 'earlier.n', 'later.revises')
    .innerJoin('document_text as now', 'now.document', 'later.n')
    .innerJoin('document_text as then', 'then.document', 'earlier.n')
    .select(['later.n', 'later.id', 'later.title', 'later.publisher', 'later.published_at', 'later.url'])
    .select(['later.file', 'earlier.file as file0'])
    .select(['earlier.n as n0', 'earlier.id as id0', 'earlier.title as title0', 'earlier.url as url0'])
    .select(['earlier.publisher as publisher0', 'earlier.published_at as published0'])
    .select(['later.revision', 'later.modified_at', 'now.text_z as now_z', 'then.text_z as then_z'])
    .where('later.revision', 'is not', null)
    .where((eb) => eb.or([eb('later.n', 'in', [...documents]), eb('later.revises', 'in', [...documents])]))
    .where(isOpen('later', sight))
    .where(isOpen('earlier', sight))
    .orderBy('later.n');
  if (!hasRestricted)
    query = query.where('later.is_restricted', '=', 0).where('earlier.is_restricted', '=', 0);
  if (recordedBy !== null) query = query.where('later.recorded_at', '<=', recordedBy);
  return query.execute();
}

type Row = Awaited<ReturnType<typeof versionsOf>>[number];

const isAmong = (span: Span | null, spans: readonly Span[]): boolean =>
  span !== null && spans.some((one) => overlaps(one, span));

const contentIn = (placed: readonly PlacedWords[], document: number): readonly Span[] =>
  placed.flatMap((one) => (one.document === document ? one.content : []));

const slice = (text: string, span: Span | null): string => (span === null ? '' : wordsOf(text, [span]));

function edited(row: Row, placed: readonly PlacedWords[]): WordsEdited | null {
  const { kind, changes, note } = JSON.parse(row.revision!) as Revision;
  if (kind !== 'edit') return null;
  const [before, after] = [contentIn(placed, row.n0), contentIn(placed, row.n)];
  const meant = changes.filter((one) => isAmong(one.before, before) || isAmong(one.after, after));
  if (meant.length === 0) return null;
  const [then, now] = [unpackText(row.then_z), unpackText(row.now_z)];
  const document: RelatedDocument = {
    ...{ id: row.id, title: row.title, publisher: row.publisher, url: row.url, file: row.file },
    publishedAt: row.modified_at ?? row.published_at,
  };
  return {
    document,
    before: {
      ...{ id: row.id0, title: row.title0, publisher: row.publisher0, url: row.url0, file: row.file0 },
      publishedAt: row.published0,
    },
    words: meant.map((one) => ({ before: slice(then, one.before), after: slice(now, one.after) })),
    note: note === null ? null : slice(now, note),
  };
}

/** What outlets changed in the words of a statement, in the order in which the later versions came in. */
export async function wordsEdited(
  db: Db,
  placed: readonly PlacedWords[],
  choice: VersionChoice,
): Promise<readonly WordsEdited[]> {
  const documents = [...new Set(placed.map(({ document }) => document))];
  if (documents.length === 0) return [];
  const rows = await versionsOf(db, documents, choice);
  return rows.flatMap((row) => edited(row, placed) ?? []);
}
