import type { Link, Statement } from '../../../src/model/index.ts';
import type { GoldCase, GoldLink } from '../gold/gold-case.ts';
import type { ToldCase } from '../gold/told-case.ts';

/** What linking made of a case. */
export interface Linked {
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/**
 * What a found link is: `right`; `passed` where it is neither right nor wrong; `mistyped` where another relation joins the
 * same two; `aside` where the same is done to another statement; `spurious` where nothing is. Those of an open link:
 * `open` where the gold leaves it open, `undecided` where the gold has a target, else `spurious`.
 */
export type Verdict = 'right' | 'passed' | 'mistyped' | 'aside' | 'spurious' | 'open' | 'undecided';

/** A found link with the gold attributions that its ends stand for, empty for unlisted ones. */
export interface JudgedLink {
  readonly link: Link;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly verdict: Verdict;
  /** The gold link that it is; null where it is none. */
  readonly gold: GoldLink | null;
  /** Whether two statements are joined by some gold link, whatever its relation; null where that is passed over. */
  readonly isPairRight: boolean | null;
  /** Traps that it fell into. */
  readonly traps: readonly GoldLink[];
  /** The same for all found links that say the same of the same two statements. */
  readonly key: string;
}

/** A case with its found links judged. */
export interface JudgedCase {
  readonly told: ToldCase;
  readonly linked: Linked;
  readonly links: readonly JudgedLink[];
}

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string> | null): boolean =>
  other !== null && [...one].some((id) => other.has(id));

/** The gold attributions that an attribution stands for: its own, or those of the statement that it was put into. */
function goldEnds({ goldOf }: ToldCase, { statements }: Linked): (id: string | null) => ReadonlySet<string> {
  const siblings = new Map<string, string[]>();
  for (const { attributions } of statements)
    for (const id of attributions) siblings.set(id, [...(siblings.get(id) ?? []), ...attributions]);
  return (id) => {
    const own = id === null ? undefined : goldOf.get(id);
    if (own !== undefined) return new Set([own]);
    return new Set((siblings.get(id ?? '') ?? []).flatMap((one) => goldOf.get(one) ?? []));
  };
}

interface Ends {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

const joins = ({ from, to }: Ends, gold: GoldLink): boolean => meets(from, gold.from) && meets(to, gold.to);
const isOneStatement = ({ from, to }: Ends, { statements }: GoldCase): boolean =>
  meets(from, to) || statements.some((ids) => meets(from, new Set(ids)) && meets(to, new Set(ids)));

function judgeTargeted(
  link: Link,
  ends: Ends,
  gold: GoldCase,
): Pick<JudgedLink, 'verdict' | 'gold' | 'isPairRight'> {
  const nothing = { gold: null, isPairRight: false } as const;
  const passed = { verdict: 'passed', gold: null, isPairRight: null } as const;
  if (ends.from.size === 0 || ends.to.size === 0)
    return gold.isComplete ? { verdict: 'spurious', ...nothing } : passed;
  if (gold.isComplete && isOneStatement(ends, gold)) return passed;
  const joining = gold.links.filter((one) => joins(ends, one));
  const pair = joining.filter((one) => one.isConditional === link.isConditional);
  const isSame = (one: GoldLink) => one.relation === link.relation;
  const isPairRight = pair.some((one) => !one.isOptional) || (pair.length > 0 ? null : false);
  const own = pair.find((one) => isSame(one) && !one.isOptional);
  if (own) return { verdict: 'right', gold: own, isPairRight };
  if (pair.some(isSame)) return passed;
  if (link.relation === 'contradicts' && isJoinedOtherwise(ends, gold)) return passed;
  const isAside = gold.links.some((one) => isSame(one) && meets(ends.from, one.from));
  const verdict = joining.length > 0 ? 'mistyped' : isAside ? 'aside' : 'spurious';
  return { verdict, gold: null, isPairRight };
}

/** Whether one of two statements is about the other by more than contradicting it. */
function isJoinedOtherwise({ from, to }: Ends, { links }: GoldCase): boolean {
  return links.some(
    (one) =>
      one.relation !== 'contradicts' && (joins({ from, to }, one) || joins({ from: to, to: from }, one)),
  );
}

function judgeOpen({ relation }: Link, { from }: Ends, gold: GoldCase): Verdict {
  if (from.size === 0) return gold.isComplete ? 'spurious' : 'passed';
  const own = gold.links.filter((one) => one.relation === relation && meets(from, one.from));
  if (own.some(({ to }) => to === null)) return 'open';
  if (own.some(({ isOptional }) => !isOptional)) return 'undecided';
  return own.length > 0 ? 'passed' : 'spurious';
}

const statementKey = (ids: ReadonlySet<string>, fallback: string, { statements }: GoldCase): string => {
  const [first] = ids;
  if (first === undefined) return `?${fallback}`;
  return statements.find((all) => all.includes(first))?.join() ?? first;
};

/** Judges what linking made of a case, by the rules of eval/relations/README.md. */
export function judgeLinks(told: ToldCase, linked: Linked): JudgedCase {
  const { gold } = told;
  const endsOf = goldEnds(told, linked);
  const links = linked.links.map((link): JudgedLink => {
    const ends = { from: endsOf(link.from), to: endsOf(link.to) };
    const judged =
      link.to === null
        ? { verdict: judgeOpen(link, ends, gold), gold: null, isPairRight: null }
        : judgeTargeted(link, ends, gold);
    const traps = gold.traps.filter(
      (trap) =>
        trap.relation === link.relation &&
        meets(ends.from, trap.from) &&
        (trap.to === null || meets(ends.to, trap.to)) &&
        judged.verdict !== 'right' &&
        judged.verdict !== 'passed',
    );
    const keys = [statementKey(ends.from, link.from, gold), statementKey(ends.to, link.to ?? '', gold)];
    return { link, ...ends, ...judged, traps, key: `${gold.slug} ${keys.join(' > ')}` };
  });
  return { told, linked, links };
}

/** The gold links that have to be found, each once however many lines say it, by relation and statements. */
export function dueLinks({ links, slug }: GoldCase): ReadonlyMap<string, GoldLink> {
  const due = links.filter((one) => !one.isOptional && !one.isConditional && one.to !== null);
  return new Map(due.map((one) => [`${slug} ${pairKey(one)} ${one.relation}`, one]));
}

/** The two statements of a gold link. */
export const pairKey = ({ from, to }: GoldLink): string => `${[...from].sort()} > ${[...(to ?? [])].sort()}`;

/** Whether attributions of both ends of a gold link were found. */
export function isReachable({ from, to }: GoldLink, { goldOf }: ToldCase): boolean {
  const found = new Set(goldOf.values());
  return meets(found, from) && meets(found, to);
}
