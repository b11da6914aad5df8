import { expect, test } from 'vitest';
import { createTrees } from './create-trees.ts';
import { type Tree, toTable } from './tree.ts';

const TREE: Tree = [0, 0.5, 1, -1, [1, 2, 0, 3, [0, 0.75, 0, 7, 9]]];

test.each([
  [[0.5, 9], -1],
  [[0.6, 2], 3],
  [[0.6, 2.1], 7],
  [[0.8, 2.1], 9],
  [[Number.NaN, 0], -1],
  [[0.8, Number.NaN], 9],
])(
  '%j comes to %d: up to the threshold the first way, and what is unknown as the tree says',
  (values, leaf) => {
    expect(toTable([TREE, 100]).sum(Float64Array.from(values))).toBe(leaf + 100);
  },
);

test('adds up what trees say of named features', () => {
  const trees = createTrees(
    [
      { kind: 'feature', value: 'words' },
      { kind: 'feature', value: 'reader' },
      { kind: 'tree', value: '[0,0.5,1,-1,2]' },
      { kind: 'tree', value: '[1,0,0,10,[1,4,0,20,40]]' },
    ],
    (name) => name === 'reader',
  );
  expect(trees.weigh([['words', 1]], true)).toBe(12);
  expect(trees.weigh([['reader', 4]], true)).toBe(19);
  expect(trees.weigh([], false)).toBe(39);
  expect(trees.weigh([['reader', 4]], false)).toBe(19);
  expect(trees.weigh([['of another version', 9]], true)).toBe(9);
});
