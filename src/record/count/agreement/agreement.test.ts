import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { interval, krippendorffAlpha, nominal } from './krippendorff-alpha.ts';

/** Values of each coder under each other → values of each unit; a point is none. */
const units = (...coders: readonly string[]): readonly (readonly number[])[] => {
  const rows = coders.map((row) => row.split(' '));
  return rows[0]!.map((_, at) => rows.flatMap((row) => (row[at] === '.' ? [] : [Number(row[at])])));
};

test('alpha of two coders, two values (Krippendorff 2011, example A)', () => {
  const data = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
  expect(krippendorffAlpha(data, nominal)).toBeCloseTo(0.095, 3);
});

test('alpha of four coders with gaps (Krippendorff 2011, example C), nominal and interval', () => {
  const data = units(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  expect(krippendorffAlpha(data, nominal)).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(data, interval)).toBeCloseTo(0.849, 3);
});

test('alpha is 1 where all agree, and none where nothing varies', () => {
  expect(krippendorffAlpha(units('0 1 0', '0 1 0'), nominal)).toBe(1);
  expect(krippendorffAlpha(units('1 1 1', '1 1 1'), nominal)).toBeNull();
  expect(krippendorffAlpha([], nominal)).toBeNull();
});

/** A table of how often the first coder's value (row) stands beside the second's (column). */
const paired = (table: readonly (readonly number[])[]): readonly (readonly [string, string])[] =>
  table.flatMap((row, a) =>
    row.flatMap((times, b) => Array.from({ length: times }, () => [`${a}`, `${b}`] as const)),
  );

test('kappa of Cohen’s own example (1960, table 1)', () => {
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  expect(cohenKappa(paired(table))).toBeCloseTo(0.492, 3);
  expect(cohenKappa(paired([[5]]))).toBeNull();
});

test('agreement counts rows that two have answered', () => {
  const answers = [
    ['r1', 'una', 'yes'],
    ['r1', 'bo', 'yes'],
    ['r2', 'una', 'no'],
    ['r2', 'bo', 'yes'],
    ['r3', 'una', 'no'],
    ['r4', 'una', 'no'],
    ['r4', 'bo', 'no'],
  ].map(([row, coder, value]) => ({ row: row!, coder: coder!, value: value! }));
  expect(agreementOf('content_ok', answers, nominal)).toEqual({
    column: 'content_ok',
    coders: ['bo', 'una'],
    rows: 3,
    same: 2 / 3,
    alpha: expect.closeTo(4 / 9, 5),
    kappa: expect.closeTo(0.4, 5),
  });
  expect(agreementOf('content_ok', answers.slice(4, 5), nominal)).toBeNull();
});
