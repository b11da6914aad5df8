import { type Tree, toTable } from './tree.ts';

/** Something that is told of what is weighed, and how much of it there is. */
export type Feature = readonly [name: string, value: number];

/** How much there is of what has a name; 0 where it is not told. */
export const amountOf = (features: readonly Feature[], wanted: string): number =>
  features.find(([name]) => name === wanted)?.[1] ?? 0;

/** Small decision trees whose answers are added up (gradient boosting, Friedman 2001). */
export interface Trees {
  /**
   * The sum of the trees. A feature that is not told is 0, but one that may be unknown is unknown unless all is known; one
   * that no tree asks for changes nothing.
   */
  readonly weigh: (features: readonly Feature[], isAllKnown: boolean) => number;
}

/** Rows of a table of the lexicon: names of `feature`s in the order of their numbers, and `tree`s that ask for these. */
export type TreeRows = readonly { readonly kind: string; readonly value: string }[];

/** Trees as the rows of a table have them. */
export function createTrees(rows: TreeRows, mayBeUnknown: (name: string) => boolean = () => false): Trees {
  const valuesOf = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  const numbers = new Map(valuesOf('feature').map((name, number) => [name, number]));
  const unknown = [...numbers].flatMap(([name, number]) => (mayBeUnknown(name) ? number : []));
  const table = toTable(valuesOf('tree').map((tree) => JSON.parse(tree) as Tree));
  const values = new Float64Array(numbers.size);
  return {
    weigh(features, isAllKnown) {
      values.fill(0);
      if (!isAllKnown) for (const number of unknown) values[number] = Number.NaN;
      for (const [name, value] of features) {
        const number = numbers.get(name);
        if (number !== undefined) values[number] = value;
      }
      return table.sum(values);
    },
  };
}
