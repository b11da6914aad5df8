import type { Attribution, Link, Reading, StandingEntry } from '../../../model/index.ts';
import { dayOf } from '../../../text/day-of.ts';
import { findLinkDecisions } from '../../links/find-decisions.ts';
import { type JudgedLink, judgeLinks } from '../../links/judged-links.ts';
import { loadDeeds } from '../../links/write/load-deeds.ts';
import { type CurrentDecisions, loadDecisions } from '../../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import { leadsToOpen } from '../../sight/open-documents.ts';
import { type Sight, sightOf } from '../../sight/sight.ts';
import type { Viewer } from '../../sight/viewer.ts';
import type { Db } from '../../store/store.ts';
import { type Filters, lastMoment, NO_FILTERS } from '../filters.ts';
import { narrowedTo } from '../narrow.ts';
import { readingsOf } from '../reading-of.ts';
import { visibleRows } from '../search/visible-rows.ts';
import type { AccountLink, StatementAccount, StatementReport, WordsEdited } from './account.ts';
import { linksAround, linksById, openLinks } from './found-links.ts';
import { reportOf, wordsOf } from './report-of.ts';
import { variantsOf } from './variants-of.ts';
import { wordsEdited } from './words-edited.ts';

/** Which statement: by its number, or by the number of an attribution that belongs to none. */
export interface AccountAsked
  extends Pick<Filters, 'recordedBy' | 'publishedBy' | 'hasRestricted' | 'hasInternal'> {
  readonly attribution: number;
  readonly statement: number | null;
}

/** Reports that are looked at; of more, those that were recorded first. */
const MOST_REPORTS = 500;

interface Member {
  readonly n: number;
  readonly id: string;
}

function membersOf(
  db: Db,
  { attribution, statement }: AccountAsked,
  sight: Sight,
): Promise<readonly Member[]> {
  const query = db
    .selectFrom('attribution')
    .select(['n', 'id'])
    .where(leadsToOpen('attribution.document', sight))
    .orderBy('n')
    .limit(MOST_REPORTS + 1);
  return (
    statement === null ? query.where('n', '=', attribution) : query.where('statement', '=', statement)
  ).execute();
}

/** An attribution of the record with all that is shown of it. */
interface Told {
  readonly one: Attribution;
  readonly reading: Reading;
  readonly report: StatementReport;
  /** Number of its document, and whether that copies another. */
  readonly document: number;
  readonly isCopy: boolean;
}

/** A document of the record, and how it is read by who looks. */
interface ReadDocument {
  readonly recorded: RecordedDocument;
  readonly reading: Reading;
}

interface Given {
  readonly decisions: CurrentDecisions;
  readonly read: readonly ReadDocument[];
}

interface Around {
  readonly record: OpenRecord;
  /** Documents by their numbers that have been read as `asked` has them. */
  readonly known: Map<number, ReadDocument>;
  readonly asked: AccountAsked;
  readonly decisions: CurrentDecisions;
  readonly sight: Sight;
}

/** Documents by their numbers, each read once. */
async function readAll(
  numbers: readonly number[],
  { record, asked, decisions, sight, known }: Around,
): Promise<readonly ReadDocument[]> {
  const { db } = record.store;
  const unknown = numbers.filter((n) => !known.has(n));
  if (unknown.length > 0) {
    const documents = await loadDocuments(db, unknown, decisions);
    const chosen = documents.map((recorded) => ({ recorded, ids: null }));
    const readings = await readingsOf(db, chosen, { hasRestricted: asked.hasRestricted, sight });
    documents.forEach((recorded, at) => {
      known.set(recorded.row.n, { recorded, reading: readings[at]! });
    });
  }
  return numbers.flatMap((n) => known.get(n) ?? []);
}

/** The attributions of some ids that may be shown. */
async function tell(ids: readonly string[], around: Around): Promise<ReadonlyMap<string, Told>> {
  const { record, asked, sight } = around;
  const { db } = record.store;
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.n', 'attribution.id', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(ids)])
    .execute();
  const { recordedBy, publishedBy, hasRestricted, hasInternal } = asked;
  const filters = { ...NO_FILTERS, recordedBy, publishedBy, hasRestricted, hasInternal };
  const narrowing = await narrowedTo(db, filters, sight);
  const shown = await visibleRows(
    db,
    rows.map(({ n }) => n),
    narrowing,
  );
  const statements = new Map(rows.map(({ id, statement }) => [id, statement]));
  const meant = new Set(shown.map(({ id }) => id));
  const documents = await readAll([...new Set(shown.map(({ document }) => document))], around);
  const copies = await copiesAmong(
    db,
    documents.map(({ recorded }) => recorded),
    sight,
  );
  return new Map(
    documents.flatMap(({ recorded: { row }, reading }) => {
      return reading.attributions.flatMap((one) => {
        if (!meant.has(one.id)) return [];
        const report = reportOf(one, reading, statements.get(one.id) ?? null);
        const told: Told = { one, reading, report, document: row.n, isCopy: copies.has(row.n) };
        return [[one.id, told] as const];
      });
    }),
  );
}

/** Numbers of those documents that copy one which who looks may see. */
async function copiesAmong(
  db: Db,
  documents: readonly RecordedDocument[],
  sight: Sight,
): Promise<ReadonlySet<number>> {
  const copies = documents.flatMap(({ row }) => (row.copy_of === null ? [] : [row.n]));
  if (sight.closedAt === null || copies.length === 0) return new Set(copies);
  const rows = await db
    .selectFrom('document')
    .select('n')
    .where('n', 'in', copies)
    .where(leadsToOpen('document.copy_of', sight))
    .execute();
  return new Set(rows.map(({ n }) => n));
}

const idsIn = ({ from, to, candidates }: Link): readonly string[] => [
  from,
  ...(to === null ? [] : [to]),
  ...candidates.map(({ id }) => id),
];

/** The links of a statement after what was decided; rejected ones left out. */
async function judgedLinks(
  found: readonly Link[],
  members: readonly Told[],
  { record, decisions }: Around,
): Promise<readonly JudgedLink[]> {
  const { db } = record.store;
  const documents = [
    ...found.map(({ document }) => document),
    ...members.map(({ reading }) => reading.document.id),
  ];
  const decided = await findLinkDecisions(db, decisions, documents);
  const ids = [
    ...found.flatMap(idsIn),
    ...decided.links.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  ];
  const statements = await statementsOf(db, ids);
  const links = judgeLinks(found, decided.links, (id) => statements.get(id) ?? null);
  return links.filter(({ review }) => review !== 'rejected');
}

/** Ids of the statements of attributions, both by id. */
async function statementsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, statement }) => [id, statement]));
}

/** A link as it is shown; null where what it leads from or to may not be. */
function shownLink(link: JudgedLink, told: ReadonlyMap<string, Told>): AccountLink | null {
  const from = told.get(link.from);
  const to = link.to === null ? null : (told.get(link.to) ?? undefined);
  if (!from || to === undefined) return null;
  const { id, relation, status, isConditional, fault, provenance, review, judgement } = link;
  return {
    ...{ id, relation, status, isConditional, fault, provenance, review, judgement },
    from: from.report,
    to: to?.report ?? null,
    candidates: link.candidates.flatMap(({ id: candidate, score }) => {
      const report = told.get(candidate)?.report;
      return report ? [{ score, report }] : [];
    }),
    evidence: provenance.evidence.map((span) => wordsOf(from.reading.document.text, [span])),
  };
}

const dateOf = ({ publishedAt }: StatementReport['document']): string => publishedAt ?? '';
const byDate = (a: StatementReport, b: StatementReport): number =>
  dateOf(a.document) < dateOf(b.document) ? -1 : dateOf(a.document) > dateOf(b.document) ? 1 : 0;

const inTime = (links: readonly AccountLink[]): readonly AccountLink[] =>
  links.toSorted((a, b) => byDate(a.from, b.from));

async function speakerNumbers(db: Db, members: readonly Member[]): Promise<readonly number[]> {
  if (members.length === 0) return [];
  const rows = await db
    .selectFrom('said')
    .select(['person', 'base'])
    .distinct()
    .where(
      'attribution',
      'in',
      members.map(({ n }) => n),
    )
    .execute();
  return [...new Set(rows.flatMap(({ person, base }) => (base === null ? [person] : [person, base])))];
}

async function foundAround(db: Db, members: readonly Member[]): Promise<readonly Link[]> {
  const ids = new Set(members.map(({ id }) => id));
  const own = await linksAround(
    db,
    members.map(({ n }) => n),
  );
  const open = await openLinks(db, await speakerNumbers(db, members), ids);
  const byId = new Map([...own, ...open].map(({ link }) => [link.id, link]));
  return [...byId.values()];
}

/** Links by their ids, as machines found them, as far as what they join may be shown. */
export async function showLinks(
  record: OpenRecord,
  ids: readonly string[],
  { decisions, hasInternal }: Pick<Viewer, 'hasInternal'> & { readonly decisions: CurrentDecisions },
): Promise<ReadonlyMap<string, AccountLink>> {
  const { db } = record.store;
  const found = await linksById(db, ids);
  const asked = { attribution: -1, statement: null, ...NO_FILTERS, hasInternal };
  const sight = await sightOf(db, { hasInternal }, record.ports);
  const told = await tell(
    found.flatMap(({ link }) => idsIn(link)),
    { record, asked, decisions, sight, known: new Map() },
  );
  return new Map(
    found.flatMap(({ link }) => {
      const shown = shownLink({ ...link, review: null, judgement: null }, told);
      return shown ? [[link.id, shown] as const] : [];
    }),
  );
}

/** What counts for the standing of a statement, as far as it may be shown. */
async function entriesOf(
  { record, asked, sight }: Around,
  shown: readonly AccountLink[],
  edits: readonly WordsEdited[],
): Promise<readonly StandingEntry[]> {
  if (asked.statement === null) return [];
  const deeds = (await loadDeeds(record.store.db, [asked.statement], sight)).get(asked.statement) ?? [];
  const silent = edits.filter(({ note }) => note === null);
  const days = silent.map(({ document }) => ({ day: dayOf(document.publishedAt) }));
  const ids = new Set(shown.map(({ id }) => id));
  const { entries } = record.ports.links.standing(deeds, days);
  return entries.filter(({ link }) => link === null || ids.has(link));
}

/**
 * All that is known of an utterance, as it was by the dates asked for. What is restricted is left out. What was
 * decided by then, and documents that have been read already for the same visitor and dates, may be given.
 */
export async function loadAccount(
  record: OpenRecord,
  asked: AccountAsked,
  given: Given | null = null,
): Promise<StatementAccount> {
  const { db } = record.store;
  const until = asked.recordedBy === null ? null : lastMoment(asked.recordedBy);
  const sight = await sightOf(db, asked, record.ports);
  const decisions = given?.decisions ?? (await loadDecisions(db, record.key, until));
  const known = new Map(given?.read.map((one) => [one.recorded.row.n, one]));
  const around: Around = { record, asked, decisions, sight, known };
  const all = await membersOf(db, asked, sight);
  const members = all.slice(0, MOST_REPORTS);
  const ids = new Set(members.map(({ id }) => id));
  const own = [...(await tell([...ids], around)).values()].sort((a, b) => byDate(a.report, b.report));
  const links = await judgedLinks(await foundAround(db, members), own, around);
  const told = await tell(links.flatMap(idsIn), around);
  const shown = links.flatMap((link) => shownLink(link, told) ?? []);
  const isOwn = (report: StatementReport | null) => report !== null && ids.has(report.attribution);
  const reports = own.map(({ report }) => report);
  const edits = await wordsEdited(
    db,
    own.map(({ one, document }) => ({ document, content: one.content })),
    { hasRestricted: asked.hasRestricted, recordedBy: until, sight },
  );
  return {
    id: reports[0]?.statement ?? null,
    reports: own.filter(({ isCopy }) => !isCopy).map(({ report }) => report),
    copies: own.filter(({ isCopy }) => isCopy).map(({ report }) => report),
    isCut: all.length > members.length,
    variants: variantsOf(reports),
    hasPrimarySource: reports.some(({ degree }) => degree <= 1),
    about: inTime(shown.filter(({ to }) => isOwn(to))),
    by: inTime(shown.filter(({ from, to }) => isOwn(from) && to !== null)),
    open: inTime(shown.filter(({ to }) => to === null)),
    edits,
    entries: await entriesOf(around, shown, edits),
  };
}
