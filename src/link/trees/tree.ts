/** What a tree adds, or a question: number of the feature, threshold, whether what is unknown goes the first way (1), both ways. */
export type Tree =
  | number
  | readonly [feature: number, threshold: number, unknown: number, upTo: Tree, above: Tree];

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
