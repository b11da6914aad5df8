import type { Link } from '../../../model/index.ts';
import { findLinkDecisions } from '../../links/find-decisions.ts';
import { type JudgedLink, judgeLinks } from '../../links/judged-links.ts';
import { statementsOf } from '../../links/statements-of.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import { sightOf } from '../../sight/sight.ts';
import type { Viewer } from '../../sight/viewer.ts';
import type { Db } from '../../store/store.ts';
import { NO_FILTERS } from '../filters.ts';
import type { AccountLink } from './account.ts';
import { linksAround, linksById, openLinks } from './found-links.ts';
import { wordsOf } from './report-of.ts';
import { type Around, type Told, tellAttributions } from './tell-attributions.ts';

/** An attribution by its number and id. */
export interface Member {
  readonly n: number;
  readonly id: string;
}

/** Ids of the attributions that a link joins or may. */
export const idsIn = ({ from, to, candidates }: Link): readonly string[] => [
  from,
  ...(to === null ? [] : [to]),
  ...candidates.map(({ id }) => id),
];

/** The links of a statement after what was decided; rejected ones left out. */
export async function judgedLinks(
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

/** A link as it is shown; null where what it leads from or to may not be. */
export function shownLink(link: JudgedLink, told: ReadonlyMap<string, Told>): AccountLink | null {
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

/** The links of some attributions as machines found them, and open ones that may be about what their speakers say. */
export async function foundAround(db: Db, members: readonly Member[]): Promise<readonly Link[]> {
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
  const told = await tellAttributions(
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
