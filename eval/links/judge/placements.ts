import type { Comparison, Relation } from '../../../src/model/index.ts';
import type { GoldCase } from '../gold/gold-case.ts';
import type { ToldCase } from '../gold/told-case.ts';

/** Relations whose two statements do not go together. */
const CONFLICTING: readonly Relation[] = [
  'contradicts',
  'disputes',
  'corrects',
  'deniesSaying',
  'correctedByOutlet',
];

/** Where a comparison of two accounts may put a statement or two. */
export const PLACES = ['shared', 'single', 'conflicting'] as const;
export type Place = (typeof PLACES)[number];

/** How many of each the gold has, and how many of them stand in the right place. */
export type Placements = Readonly<Record<Place, { readonly right: number; readonly due: number }>>;

const NONE: Placements = {
  shared: { right: 0, due: 0 },
  single: { right: 0, due: 0 },
  conflicting: { right: 0, due: 0 },
};

/** Placements of several comparisons together. */
export function addPlacements(all: readonly Placements[]): Placements {
  return all.reduce((sum, one) => {
    const add = (place: Place) => ({
      right: sum[place].right + one[place].right,
      due: sum[place].due + one[place].due,
    });
    return { shared: add('shared'), single: add('single'), conflicting: add('conflicting') };
  }, NONE);
}

/** The gold of two documents alone. */
export function goldOfPair(gold: GoldCase, keys: readonly [string, string]): GoldCase {
  const reports = gold.reports.filter(({ document }) => keys.includes(document));
  const known = new Set(reports.map(({ id }) => id));
  const within = (ids: Iterable<string>) => [...ids].filter((id) => known.has(id));
  return {
    ...gold,
    documents: gold.documents.filter(({ key }) => keys.includes(key)),
    reports,
    statements: gold.statements.map(within).filter((ids) => ids.length > 0),
    links: gold.links
      .map((link) => ({ ...link, from: new Set(within(link.from)), to: link.to && new Set(within(link.to)) }))
      .filter(({ from, to }) => from.size > 0 && to !== null && to.size > 0),
  };
}

const documentsOf = (ids: Iterable<string>, { reports }: GoldCase): ReadonlySet<string> => {
  const all = new Set(ids);
  return new Set(reports.filter(({ id }) => all.has(id)).map(({ document }) => document));
};

/** Pairs of documents that tell of one event: both report some statement, and neither copies or revises the other. */
export function comparablePairs(gold: GoldCase): readonly (readonly [string, string])[] {
  const sharing = gold.statements.map((ids) => documentsOf(ids, gold));
  return gold.documents.flatMap((one, at) =>
    gold.documents
      .slice(at + 1)
      .filter(
        ({ key, origin }) =>
          origin !== one.key && one.origin !== key && sharing.some((all) => all.has(one.key) && all.has(key)),
      )
      .map(({ key }) => [one.key, key] as const),
  );
}

interface FoundStatement {
  readonly id: string;
  readonly place: 'shared' | 'single';
  /** Gold attributions that it reports. */
  readonly reports: readonly string[];
}

function foundStatements({ shared, single }: Comparison, { goldOf }: ToldCase): readonly FoundStatement[] {
  const all = [
    ...shared.map((one) => ({ one, place: 'shared' as const })),
    ...single.map((one) => ({ one, place: 'single' as const })),
  ];
  return all.map(({ one, place }) => ({
    id: one.id,
    place,
    reports: one.reports.flatMap(({ attribution }) => goldOf.get(attribution) ?? []),
  }));
}

/**
 * How many statements of the gold of two documents stand where they should in a comparison of them: shared, when one
 * found statement has it from both; single, when that which has most of it is of one account alone; conflicting, when a
 * conflict is between the two, whatever it is called.
 */
export function placementsIn(told: ToldCase, comparison: Comparison): Placements {
  const { gold } = told;
  const found = foundStatements(comparison, told);
  const isIn = (ids: readonly string[], { reports }: FoundStatement) =>
    reports.some((id) => ids.includes(id));
  const isShared = (ids: readonly string[]) => documentsOf(ids, gold).size > 1;
  const isSharedRight = (ids: readonly string[]) =>
    found.some(({ reports }) => isShared(reports.filter((id) => ids.includes(id))));
  const isSingleRight = (ids: readonly string[]) => {
    const share = ({ reports }: FoundStatement) => reports.filter((id) => ids.includes(id)).length;
    const [best] = found.filter((one) => isIn(ids, one)).sort((a, b) => share(b) - share(a));
    return best?.place === 'single';
  };
  const place = (all: typeof gold.statements, isRight: (ids: readonly string[]) => boolean) => ({
    right: all.filter(isRight).length,
    due: all.length,
  });
  return {
    shared: place(gold.statements.filter(isShared), isSharedRight),
    single: place(
      gold.statements.filter((ids) => !isShared(ids)),
      isSingleRight,
    ),
    conflicting: conflictPlacements(told, comparison, found),
  };
}

function conflictPlacements(
  { gold }: ToldCase,
  { conflicts }: Comparison,
  found: readonly FoundStatement[],
): Placements[Place] {
  const pairOf = (one: Iterable<string>, other: Iterable<string>) =>
    [[...one].sort(), [...other].sort()].sort().join(' | ');
  const due = new Map(
    gold.links
      .filter(({ relation, from, to }) => {
        const ends = [...from, ...(to ?? [])];
        return CONFLICTING.includes(relation) && documentsOf(ends, gold).size > 1;
      })
      .map((link) => [pairOf(link.from, link.to ?? []), link] as const),
  );
  const reportsOf = (id: string) => found.find((one) => one.id === id)?.reports ?? [];
  const isBetween = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    conflicts.some(({ from, to }) => {
      const [some, others] = [reportsOf(from), reportsOf(to)];
      const fits = (a: readonly string[], b: readonly string[]) =>
        a.some((id) => one.has(id)) && b.some((id) => other.has(id));
      return fits(some, others) || fits(others, some);
    });
  const right = [...due.values()].filter(({ from, to }) => isBetween(from, to ?? new Set())).length;
  return { right, due: due.size };
}
