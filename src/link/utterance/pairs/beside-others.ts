import type { Report } from '../../report/report.ts';
import { amountOf, type Feature } from '../../trees/create-trees.ts';

/** Two reports, and what they have in common. */
export interface FeaturedPair {
  readonly a: Report;
  readonly b: Report;
  readonly features: readonly Feature[];
}

/** What tells the more the fewer others of the same document have as much of it. */
const COMPARED = ['common weight', 'share of the shorter', 'run'] as const;

/** What of each compared feature two reports have, in that order. */
type Shown = readonly number[];

/** Pairs, each with what it has over the other pairs of either report with one of the other's document. */
export function besideOthers(pairs: readonly FeaturedPair[]): readonly FeaturedPair[] {
  const shown = pairs.map(({ features }) => COMPARED.map((name) => amountOf(features, name)));
  const groups = new Map<Report, Map<Report['document'], number[]>>();
  for (const [n, { a, b }] of pairs.entries()) {
    groupOf(groups, a, b).push(n);
    groupOf(groups, b, a).push(n);
  }
  return pairs.map(({ a, b, features }, n) => {
    const others = [groupOf(groups, a, b), groupOf(groups, b, a)].map((all): readonly Shown[] =>
      all.filter((m) => m !== n).map((m) => shown[m]!),
    );
    return { a, b, features: [...features, ...overOthers(shown[n]!, others)] };
  });
}

function groupOf(
  groups: Map<Report, Map<Report['document'], number[]>>,
  report: Report,
  { document }: Report,
): number[] {
  const own = groups.get(report) ?? new Map<Report['document'], number[]>();
  const list = own.get(document) ?? [];
  groups.set(report, own.set(document, list));
  return list;
}

function overOthers(shown: Shown, others: readonly (readonly Shown[])[]): readonly Feature[] {
  const over = COMPARED.flatMap((name, k): readonly Feature[] => {
    const best = others.map((all) => all.reduce((most, one) => Math.max(most, one[k]!), 0));
    return [
      [`${name} over others`, shown[k]! - Math.max(...best)],
      [`${name} over the lesser of others`, shown[k]! - Math.min(...best)],
    ];
  });
  const all = others.flat();
  return [
    ...over,
    ['others', all.length],
    ['others with more in common', all.filter((one) => one[0]! > shown[0]!).length],
  ];
}
