import { targetTrees } from '../../generated/lexicon.ts';
import { isOfPairs } from './target-options.ts';
import type { Feature } from './target-view.ts';

/** What a tree adds, or a question: number of the feature, threshold, whether what is unknown goes the first way (1), both ways. */
export type Tree =
  | number
  | readonly [feature: number, threshold: number, unknown: number, upTo: Tree, above: Tree];

const valuesOf = (wanted: string): readonly string[] =>
  targetTrees.filter(({ kind }) => kind === wanted).map(({ value }) => value);

const NAMES: ReadonlyMap<string, number> = new Map(valuesOf('feature').map((name, number) => [name, number]));
const OF_PAIRS: readonly number[] = [...NAMES].flatMap(([name, number]) => (isOfPairs(name) ? number : []));
const TREES: readonly Tree[] = valuesOf('tree').map((tree) => JSON.parse(tree) as Tree);

/**
 * How strongly features speak for an option, in log odds: the sum of the trees of `lexicon/en/target-trees.tsv`. A feature
 * that is not told is 0; but those of pairs are unknown where none was read.
 */
export function weigh(features: readonly Feature[], isRead: boolean): number {
  const values = new Float64Array(NAMES.size);
  if (!isRead) for (const number of OF_PAIRS) values[number] = Number.NaN;
  for (const [name, value] of features) {
    const number = NAMES.get(name);
    if (number !== undefined) values[number] = value;
  }
  return TREES.reduce<number>((sum, tree) => sum + leafOf(tree, values), 0);
}

/** What a tree adds for the values of features; NaN is unknown. */
export function leafOf(tree: Tree, values: ArrayLike<number>): number {
  let at = tree;
  while (typeof at !== 'number') {
    const [feature, threshold, unknown, upTo, above] = at;
    const value = values[feature]!;
    const isFirst = Number.isNaN(value) ? unknown === 1 : value <= threshold;
    at = isFirst ? upTo : above;
  }
  return at;
}
