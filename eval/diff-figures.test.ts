import { expect, test } from 'vitest';
import { diffTable, flattenFigures } from './diff-figures.ts';

test('figures are named by their path; intervals and the run are passed over', () => {
  const tree = { polnear: { run: { cores: 2 }, figures: { strict: { f1: 30, interval: [27, 34] } } } };
  expect([...flattenFigures(tree)]).toEqual([['polnear › figures › strict › f1', 30]]);
});

test('figures of a list are named by their slug, so that one more does not move the others', () => {
  const pages = [{ slug: 'quay', kept: 99 }];
  expect([...flattenFigures({ pages, sizes: [7] })]).toEqual([
    ['pages › quay › kept', 99],
    ['sizes › 0', 7],
  ]);
});

test('a diff lists what changed, what came and what went, and nothing else', () => {
  const { rows, note } = diffTable({ same: 1, worse: 5.2, gone: 3 }, { same: 1, worse: 4.9, come: 0 });
  expect(rows).toEqual([
    ['worse', '5.2', '4.9', '-0.3'],
    ['gone', '3', '–', ''],
    ['come', '–', '0', ''],
  ]);
  expect(note).toBe('3 figures differ.');
});
