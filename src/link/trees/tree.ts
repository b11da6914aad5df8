/** What a tree adds, or a question: number of the feature, threshold, whether what is unknown goes the first way (1), both ways. */
export type Tree =
  | number
  | readonly [feature: number, threshold: number, unknown: number, upTo: Tree, above: Tree];

/** Trees laid out for asking them over and over. */
export interface TreeTable {
  /** What all of them add for the values of features; NaN is unknown. */
  readonly sum: (values: Float64Array) => number;
}

/** Marks a leaf where the number of a feature stands else. */
const LEAF = -1;

/** Lays trees out in rows of numbers: of a leaf what it adds, of a question its parts; the first way is the next row. */
export function toTable(trees: readonly Tree[]): TreeTable {
  const [features, thresholds, unknown, above]: [number[], number[], number[], number[]] = [[], [], [], []];
  const lay = (tree: Tree): void => {
    const at = features.length;
    const isLeaf = typeof tree === 'number';
    features.push(isLeaf ? LEAF : tree[0]);
    thresholds.push(isLeaf ? tree : tree[1]);
    unknown.push(isLeaf ? 0 : tree[2]);
    above.push(0);
    if (isLeaf) return;
    lay(tree[3]);
    above[at] = features.length;
    lay(tree[4]);
  };
  const roots = trees.map((tree) => {
    const root = features.length;
    lay(tree);
    return root;
  });
  const table = {
    features: Int32Array.from(features),
    thresholds: Float64Array.from(thresholds),
    unknown: Uint8Array.from(unknown),
    above: Int32Array.from(above),
  };
  return { sum: (values) => sumOf(table, roots, values) };
}

interface Rows {
  readonly features: Int32Array;
  readonly thresholds: Float64Array;
  readonly unknown: Uint8Array;
  readonly above: Int32Array;
}

function sumOf(rows: Rows, roots: readonly number[], values: Float64Array): number {
  const { features, thresholds, unknown, above } = rows;
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let feature = features[at]!; feature !== LEAF; feature = features[at]!) {
      const value = values[feature]!;
      const isFirst = value <= thresholds[at]! || (unknown[at] === 1 && Number.isNaN(value));
      at = isFirst ? at + 1 : above[at]!;
    }
    sum += thresholds[at]!;
  }
  return sum;
}
