import type { StandingEntry } from '../../../model/index.ts';
import { dayOf } from '../../../text/day-of.ts';
import { loadDeeds } from '../../links/write/load-deeds.ts';
import { type CurrentDecisions, loadDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import { leadsToOpen } from '../../sight/open-documents.ts';
import { type Sight, sightOf } from '../../sight/sight.ts';
import type { Db } from '../../store/store.ts';
import { lastMoment } from '../filters.ts';
import type { AccountLink, StatementAccount, StatementReport, WordsEdited } from './account.ts';
import { foundAround, idsIn, judgedLinks, type Member, shownLink } from './shown-links.ts';
import { type AccountAsked, type Around, type ReadDocument, tellAttributions } from './tell-attributions.ts';
import { variantsOf } from './variants-of.ts';
import { wordsEdited } from './words-edited.ts';

/** Reports that are looked at; of more, those that were recorded first. */
const MOST_REPORTS = 500;

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

interface Given {
  readonly decisions: CurrentDecisions;
  readonly read: readonly ReadDocument[];
}

const dateOf = ({ publishedAt }: StatementReport['document']): string => publishedAt ?? '';
const byDate = (a: StatementReport, b: StatementReport): number =>
  dateOf(a.document) < dateOf(b.document) ? -1 : dateOf(a.document) > dateOf(b.document) ? 1 : 0;

const inTime = (links: readonly AccountLink[]): readonly AccountLink[] =>
  links.toSorted((a, b) => byDate(a.from, b.from));

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
  const own = [...(await tellAttributions([...ids], around)).values()].sort((a, b) =>
    byDate(a.report, b.report),
  );
  const links = await judgedLinks(await foundAround(db, members), own, around);
  const told = await tellAttributions(links.flatMap(idsIn), around);
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
