import type { LinkedDocument, ToldDocument } from '../../model/index.ts';
import type { CurrentDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';
import { createArchive } from './archive/create-archive.ts';
import { findLinkDecisions } from './find-decisions.ts';
import { judgeGroups } from './judged-groups.ts';
import { judgeLinks, type StatementOf } from './judged-links.ts';
import { lastAttribution } from './last-attribution.ts';
import { statementsOf } from './statements-of.ts';
import { loadTold, type Telling } from './told/load-told.ts';
import { writeLinks } from './write/write-links.ts';
import { writeStandings } from './write/write-standings.ts';
import { writeStatements } from './write/write-statements.ts';

/** A record in a transaction, for linking documents in it. */
export interface Linking {
  readonly db: Db;
  readonly record: Pick<OpenRecord, 'store' | 'ports' | 'told'>;
  readonly decisions: CurrentDecisions;
  /** The number of an attribution behind which none is linked; null where none is known. */
  readonly last: number | null;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Links a document, by its number, to all that is linked already, and writes what came of it: statements, links, and how
 * statements stand. `former` are statements that it reported before it was read or judged otherwise. Returns
 * documents published after it that may be linked otherwise now.
 */
export async function linkOne(
  linking: Linking,
  n: number,
  former: ReadonlySet<number> = NONE,
): Promise<readonly number[]> {
  const { db, record, decisions } = linking;
  const { links: work } = record.ports;
  const telling: Telling = { work, decisions, cache: record.told };
  const told = (await loadTold(db, [n], telling)).get(n);
  if (!told) return [];
  const { dialect } = record.store;
  const asking = { ...telling, day: told.day, last: linking.last, own: await lastAttribution(db, n) };
  const archive = createArchive({ db, dialect }, asking);
  const found = await work.link(told, archive);
  const judged = await findLinkDecisions(db, decisions, [told.id]);
  const pairs = mayJoinParted(linking, found)
    ? (await findLinkDecisions(db, decisions, null)).pairs
    : judged.pairs;
  const groups = await judgedGroups(linking, found, pairs);
  const now = await writeStatements(db, { document: n, groups, former });
  const links = await judgedLinks(linking, { told, found }, judged.links);
  const targets = await writeLinks(db, { document: n, told, links, awaited: found.awaited }, telling);
  await writeStandings(db, standingsOf({ now, targets, former, found }), work);
  await db.updateTable('document').set({ linked: work.version }).where('n', '=', n).execute();
  return [...archive.later];
}

/** Whether two statements of the record would be one that a person may have parted. */
const mayJoinParted = ({ decisions }: Linking, { groups }: LinkedDocument): boolean =>
  groups.some(({ statements }) => statements.length > 1) &&
  decisions.all.some(({ decision }) => decision.type === 'other-statement');

type Judged = Awaited<ReturnType<typeof findLinkDecisions>>;

async function judgedGroups(
  { db }: Linking,
  { groups }: LinkedDocument,
  pairs: Judged['pairs'],
): Promise<LinkedDocument['groups']> {
  if (pairs.length === 0) return groups;
  const statementOf = await lookUpStatements(
    db,
    pairs.flatMap(({ attributions }) => attributions),
  );
  return judgeGroups({ groups, pairs, statementOf });
}

interface Found {
  readonly told: ToldDocument;
  readonly found: LinkedDocument;
}

async function judgedLinks(
  { db }: Linking,
  { told, found: { links } }: Found,
  decisions: Judged['links'],
): Promise<ReturnType<typeof judgeLinks>> {
  const own = decisions.filter(({ document }) => document === told.id);
  if (own.length === 0) return judgeLinks(links, [], () => null);
  const ends = [...links, ...own].flatMap(({ from, to }) => [from, to ?? []].flat());
  return judgeLinks(links, own, await lookUpStatements(db, ends));
}

async function lookUpStatements(db: Db, attributions: readonly string[]): Promise<StatementOf> {
  const statements = await statementsOf(db, attributions);
  return (attribution) => statements.get(attribution) ?? null;
}

interface Touched {
  readonly now: ReadonlySet<number>;
  readonly targets: ReadonlySet<number>;
  readonly former: ReadonlySet<number>;
  readonly found: LinkedDocument;
}

/** Statements whose standing may be another: those that links lead to, and all of the document that others may lead to. */
const standingsOf = ({ now, targets, former, found }: Touched): ReadonlySet<number> =>
  former.size > 0 || targets.size > 0 || found.groups.some(({ statements }) => statements.length > 0)
    ? new Set([...now, ...targets, ...former])
    : NONE;
