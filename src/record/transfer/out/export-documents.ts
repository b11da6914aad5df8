import { currentAttribution } from '../../find/reading-of.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import { isOpen } from '../../sight/open-documents.ts';
import { standingSeen } from '../../sight/seen-standings.ts';
import type { Sight } from '../../sight/sight.ts';
import type { Db } from '../../store/store.ts';
import { attributionLine } from '../lines/attribution-line.ts';
import { documentLine, type RecordedFacts } from '../lines/document-line.ts';
import type { Line } from '../lines/fields.ts';
import { readingLine } from '../lines/reading-line.ts';
import { listDocuments } from './choose-documents.ts';
import { hidePeople } from './hide-people.ts';
import type { Selection } from './select.ts';

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

const byDocument = <T extends { readonly document: number }>(rows: readonly T[]) => {
  const lists = Map.groupBy(rows, ({ document }) => document);
  return (n: number): readonly T[] => lists.get(n) ?? [];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** What stands about some documents in tables of their own. */
async function loadTraces(db: Db, numbers: readonly number[], sight: Sight) {
  const all = [...numbers];
  const readings = await db
    .selectFrom('reading')
    .select(['document', 'read_at'])
    .where('document', 'in', all)
    .execute();
  const former = await db
    .selectFrom('former_attribution')
    .select(['document', 'id', 'became', 'at'])
    .where('document', 'in', all)
    .execute();
  const prints = await db.selectFrom('print').selectAll().where('document', 'in', all).execute();
  const standings = await db
    .selectFrom('attribution')
    .select(['document', 'id', 'statement', 'standing'])
    .where('document', 'in', all)
    .execute();
  return {
    readings: byDocument(readings),
    former: byDocument(former),
    prints: byDocument(prints),
    standings: new Map(standings.map((row) => [row.id, standingSeen(row, sight)])),
  };
}

type Traces = Awaited<ReturnType<typeof loadTraces>>;

/** Ids by numbers of the documents that others copy or revise; of restricted and closed ones only where those are given out. */
async function originIds(
  db: Db,
  documents: readonly RecordedDocument[],
  { hasRestricted, narrowing }: Pick<Selection, 'hasRestricted' | 'narrowing'>,
): Promise<ReadonlyMap<number, string>> {
  const numbers = documents.flatMap(({ row }) => [row.copy_of, row.revises]).filter((n) => n !== null);
  if (numbers.length === 0) return new Map();
  let query = db
    .selectFrom('document')
    .select(['n', 'id'])
    .where('n', 'in', numbers)
    .where(isOpen('document', narrowing.sight));
  if (!hasRestricted) query = query.where('is_restricted', '=', 0);
  return new Map((await query.execute()).map(({ n, id }) => [n, id]));
}

interface Around {
  readonly traces: Traces;
  readonly origins: ReadonlyMap<number, string>;
  readonly hasTexts: boolean;
}

function factsOf({ row }: RecordedDocument, { traces, origins }: Around): RecordedFacts {
  const idOf = (n: number | null) => (n === null ? null : (origins.get(n) ?? null));
  const [copyOf, revises] = [idOf(row.copy_of), idOf(row.revises)];
  const prints = traces.prints(row.n).map(({ print }) => print);
  return {
    recordedAt: row.recorded_at,
    copyOf,
    copyEvidence: copyOf === null ? null : parsed(row.copy_evidence),
    revises,
    // It quotes the version before.
    revision: revises === null ? null : parsed(row.revision),
    original: row.original,
    fetched: parsed(row.fetched),
    prints: prints.sort((a, b) => a - b),
    given: { access: row.given_access, until: row.given_until },
  };
}

/** A document, what was found in it, and what is attributed in it now. */
function* linesOf(recorded: RecordedDocument, around: Around): Generator<Line> {
  const { row, document, engine, found, people, attributions } = recorded;
  const { traces, hasTexts } = around;
  yield documentLine(document, factsOf(recorded, around), hasTexts);
  const reading = {
    document: row.id,
    engine: engine.name,
    version: engine.version,
    readAt: traces.readings(row.n)[0]!.read_at,
    found,
    mentions: people,
    former: traces.former(row.n).toSorted(byId),
    linked: row.linked,
  };
  yield readingLine(reading, hasTexts);
  for (const one of attributions) {
    const attribution = currentAttribution(one);
    const standing = traces.standings.get(attribution.id) ?? 'as reported';
    yield attributionLine({ document: row.id, attribution, standing });
  }
}

/** The lines of documents, in the order in which they were added. */
export async function* exportDocuments(
  db: Db,
  selection: Selection,
  hasTexts: boolean,
): AsyncGenerator<Line> {
  for await (const numbers of listDocuments(db, selection)) {
    const documents = await loadDocuments(db, numbers, selection.decisions);
    const around = {
      traces: await loadTraces(db, numbers, selection.narrowing.sight),
      origins: await originIds(db, documents, selection),
      hasTexts,
    };
    for (const one of documents) yield* linesOf(hidePeople(one, selection.hidden), around);
  }
}
