import { HearsayError } from '../../errors.ts';
import {
  type AcceptedLink,
  type AccountLink,
  acceptedLinks,
  type OpenRecord,
  type RecordedPerson,
  type StatementPage,
  type StatementReport,
  statementPage,
} from '../../record/index.ts';
import type { Viewer } from '../access/viewer-of.ts';
import { dayOf, doingOf, evidenceOf, whoSays } from '../evidence/link-words.ts';
import { acceptedStanding } from '../views/accepted-standing.ts';
import { saidLine } from '../views/said-line.ts';
import type { AtomEntry } from './atom.ts';
import { publishedTime, titleOf } from './statement-entries.ts';

/** Which changes of standing are told, and to whom. */
export interface StandingsAsked extends Viewer {
  /** Whose statements; null for everybody's. */
  readonly person: RecordedPerson | null;
  readonly limit: number;
  readonly origin: string;
}

/** Links that are looked at for those that may be shown. */
const MOST_LOOKED_AT = 500;

async function pageOf(
  record: OpenRecord,
  { to }: AcceptedLink,
  viewer: Viewer,
): Promise<StatementPage | null> {
  const { hasInternal, hasRestricted } = viewer;
  try {
    return await statementPage(record, to, { recordedBy: null, hasInternal, hasRestricted });
  } catch (error) {
    if (
      error instanceof HearsayError &&
      ['no-such-statement', 'no-such-document', 'restricted'].includes(error.code)
    )
      return null;
    throw error;
  }
}

/** The report of a statement that has the fullest words. */
const fullest = ({ account: { reports, variants } }: StatementPage): StatementReport | null =>
  reports.find(({ attribution }) => variants[0]?.attributions.includes(attribution)) ?? null;

interface Change {
  readonly link: AccountLink;
  readonly report: StatementReport;
  readonly standing: string;
}

function entryOf({ link, report, standing }: Change, origin: string): AtomEntry {
  const said = saidLine({ ...report, who: whoSays(report) });
  const { from, judgement } = link;
  return {
    id: `standing/${judgement!.id}`,
    title: titleOf(`${standing}: ${said}`),
    updated: judgement!.at,
    published: publishedTime(from.document.publishedAt),
    authors: from.speakers.length > 0 ? from.speakers.map(({ name }) => name) : [from.outlet],
    page: `${origin}/statements/${report.attribution}`,
    source: from.document.url,
    content: [
      `${doingOf(link)}. By what reviewers have accepted, the statement stands as ${standing}.`,
      `The statement: ${said} (${report.outlet}, ${dayOf(report.document.publishedAt)})`,
      ...evidenceOf(link).map(
        (shown) => `What shows it: ${shown} (${from.outlet}, ${dayOf(from.document.publishedAt)})`,
      ),
    ],
  };
}

/** What an accepted link changed; null where it may not be shown, changed nothing, or is about somebody else's words. */
async function entryFor(
  record: OpenRecord,
  accepted: AcceptedLink,
  asked: StandingsAsked,
): Promise<AtomEntry | null> {
  const page = await pageOf(record, accepted, asked);
  const link = page?.account.about.find(({ judgement }) => judgement?.id === accepted.judgement.id);
  if (!page || !link || link.to === null) return null;
  const { person } = asked;
  const isTheirs = person === null || link.to.speakers.some(({ id }) => id === person.id);
  if (!isTheirs) return null;
  const standing = acceptedStanding(record, page.account);
  const hasMoved = standing.entries.some((one) => one.link === link.id && one.hasMoved);
  const report = fullest(page) ?? link.to;
  return hasMoved ? entryOf({ link, report, standing: standing.name }, asked.origin) : null;
}

/** Changes of standing that follow from links which people accepted, the last decided first. What is undone is gone. */
export async function standingEntries(
  record: OpenRecord,
  asked: StandingsAsked,
): Promise<readonly AtomEntry[]> {
  const entries: AtomEntry[] = [];
  let looked = 0;
  for await (const accepted of acceptedLinks(record, { speaker: asked.person?.n ?? null })) {
    looked += 1;
    if (entries.length === asked.limit || looked > MOST_LOOKED_AT) break;
    const one = await entryFor(record, accepted, asked);
    if (one) entries.push(one);
  }
  return entries;
}
