import { RELATIONS, type Relation } from '../../../src/model/index.ts';
import {
  dueLinks,
  isReachable,
  type JudgedCase,
  type JudgedLink,
  pairKey,
  type Verdict,
} from './judge-links.ts';

/** Found and due, and what of it is right. */
export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly due: number;
}

/** What is counted of links over some cases. */
export interface LinkCounts {
  readonly relations: Readonly<Record<Relation, Counts>>;
  /** Who does what, whatever to: links with a target and without. */
  readonly events: Readonly<Record<Relation, Counts>>;
  readonly typed: Counts;
  readonly untyped: Counts;
  /** Hits and due among the links whose two ends were found. */
  readonly reachable: Counts;
  /** Settled links, against all that is due. */
  readonly settled: Counts;
  readonly conditional: Counts;
  /** Links without a target: those that the gold leaves open too, and what else they are. */
  readonly open: {
    readonly due: number;
    readonly right: number;
    readonly undecided: number;
    readonly spurious: number;
  };
  /** Traps, those with a link in them, and those with a settled one. */
  readonly traps: { readonly all: number; readonly fallen: number; readonly settled: number };
}

const WRONG: readonly Verdict[] = ['mistyped', 'aside', 'spurious'];
const isTargeted = ({ link }: JudgedLink): boolean => link.to !== null;
const isPlain = (one: JudgedLink): boolean => isTargeted(one) && !one.link.isConditional;
const isWrong = ({ verdict }: JudgedLink): boolean => WRONG.includes(verdict);
const size = (keys: Iterable<string>): number => new Set(keys).size;

/** A right link goes by the gold link that it is, a wrong one by what it says. */
const rightKey = ({ gold, link }: JudgedLink, slug: string): string =>
  `${slug} ${gold ? pairKey(gold) : ''} ${link.relation}`;

function countsOf(
  cases: readonly JudgedCase[],
  pick: (one: JudgedLink) => boolean,
  due: readonly string[],
): Counts {
  const isDue = new Set(due);
  const picked = cases.flatMap(({ told, links }) =>
    links.filter((one) => isPlain(one) && pick(one)).map((one) => ({ one, slug: told.gold.slug })),
  );
  const right = picked
    .filter(({ one }) => one.verdict === 'right')
    .map(({ one, slug }) => rightKey(one, slug));
  const hits = size(right.filter((key) => isDue.has(key)));
  const wrong = size(
    picked.filter(({ one }) => isWrong(one)).map(({ one }) => `${one.key} ${one.link.relation}`),
  );
  return { hits, found: hits + wrong, due: due.length };
}

function untypedCounts(cases: readonly JudgedCase[]): Counts {
  const due = cases.flatMap(({ told }) => [
    ...new Set([...dueLinks(told.gold).values()].map((one) => `${told.gold.slug} ${pairKey(one)}`)),
  ]);
  const plain = cases.flatMap(({ links }) => links.filter(isPlain));
  const rightPairs = cases.flatMap(({ told, links }) =>
    links
      .filter((one) => isPlain(one) && one.isPairRight === true)
      .flatMap((one) =>
        [...dueLinks(told.gold).values()]
          .filter(
            (gold) =>
              [...one.from].some((id) => gold.from.has(id)) && [...one.to].some((id) => gold.to?.has(id)),
          )
          .slice(0, 1)
          .map((gold) => `${told.gold.slug} ${pairKey(gold)}`),
      ),
  );
  const hits = size(rightPairs);
  const wrong = size(plain.filter((one) => isWrong(one) && one.isPairRight === false).map(({ key }) => key));
  return { hits, found: hits + wrong, due: due.length };
}

function conditionalCounts(cases: readonly JudgedCase[]): Counts {
  const found = cases.flatMap(({ links }) =>
    links.filter((one) => one.link.isConditional && one.verdict !== 'passed' && isTargeted(one)),
  );
  const due = cases.flatMap(({ told }) =>
    told.gold.links.filter((one) => one.isConditional && !one.isOptional),
  );
  const hits = new Set(found.filter(({ verdict }) => verdict === 'right').map(({ gold }) => gold)).size;
  return { hits, found: hits + size(found.filter(isWrong).map(({ key }) => key)), due: due.length };
}

function openCounts(cases: readonly JudgedCase[]): LinkCounts['open'] {
  const open = cases.flatMap(({ links }) => links.filter((one) => !isTargeted(one)));
  const count = (verdict: Verdict) => open.filter((one) => one.verdict === verdict).length;
  const due = cases.flatMap(({ told }) =>
    told.gold.links.filter(({ to, isOptional }) => to === null && !isOptional),
  );
  return {
    due: due.length,
    right: count('open'),
    undecided: count('undecided'),
    spurious: count('spurious'),
  };
}

function trapCounts(cases: readonly JudgedCase[]): LinkCounts['traps'] {
  const fallen = (pick: (one: JudgedLink) => boolean) =>
    new Set(cases.flatMap(({ links }) => links.filter(pick).flatMap(({ traps }) => traps))).size;
  return {
    all: cases.reduce((sum, { told }) => sum + told.gold.traps.length, 0),
    fallen: fallen(isPlain),
    settled: fallen((one) => isPlain(one) && one.link.status === 'settled'),
  };
}

const byRelation = <T>(of: (relation: Relation) => T): Readonly<Record<Relation, T>> =>
  Object.fromEntries(RELATIONS.map((relation) => [relation, of(relation)])) as Record<Relation, T>;

const fromKey = ({ from }: { readonly from: ReadonlySet<string> }, slug: string): string =>
  `${slug} ${[...from].sort()}`;

function eventCounts(cases: readonly JudgedCase[], relation: Relation): Counts {
  const due = new Set<string>();
  const hits = new Set<string>();
  const wrong = new Set<string>();
  for (const { told, links } of cases) {
    const { slug } = told.gold;
    const own = told.gold.links.filter((one) => one.relation === relation);
    for (const one of own) if (!one.isOptional) due.add(fromKey(one, slug));
    for (const one of links) {
      if (one.link.relation !== relation || one.from.size === 0) continue;
      const meant = own.filter(({ from }) => [...one.from].some((id) => from.has(id)));
      for (const gold of meant) if (!gold.isOptional) hits.add(fromKey(gold, slug));
      if (meant.length === 0 && one.verdict !== 'passed') wrong.add(fromKey(one, slug));
    }
  }
  return { hits: hits.size, found: hits.size + wrong.size, due: due.size };
}

/** Counts links over some cases. */
export function countLinks(cases: readonly JudgedCase[]): LinkCounts {
  const due = cases.flatMap(({ told }) =>
    [...dueLinks(told.gold)].map(([key, gold]) => ({ key, gold, told })),
  );
  const keys = (pick: (one: (typeof due)[number]) => boolean) => due.filter(pick).map(({ key }) => key);
  const all = keys(() => true);
  const relations = byRelation((relation) =>
    countsOf(
      cases,
      (one) => one.link.relation === relation,
      keys(({ gold }) => gold.relation === relation),
    ),
  );
  const isSettled = ({ link }: JudgedLink) => link.status === 'settled';
  const proposedOnly = cases.flatMap(({ links }) =>
    links.filter((one) => isSettled(one) && one.verdict === 'right' && one.gold?.isProposedOnly),
  ).length;
  const settled = countsOf(cases, isSettled, all);
  return {
    relations,
    events: byRelation((relation) => eventCounts(cases, relation)),
    typed: countsOf(cases, () => true, all),
    untyped: untypedCounts(cases),
    reachable: countsOf(
      cases,
      () => true,
      keys(({ gold, told }) => isReachable(gold, told)),
    ),
    settled: { ...settled, hits: settled.hits - proposedOnly },
    conditional: conditionalCounts(cases),
    open: openCounts(cases),
    traps: trapCounts(cases),
  };
}
