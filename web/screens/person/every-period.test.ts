import { expect, test } from 'vitest';
import { withEveryMonth, withEveryYear } from './every-period.ts';

test('years without a statement stand between those that have some', () => {
  const years = [
    { label: '2026', count: 2 },
    { label: 'no date', count: 5 },
    { label: '2023', count: 1 },
  ];
  expect(withEveryYear(years)).toEqual([
    { label: '2023', count: 1 },
    { label: '2024', count: 0 },
    { label: '2025', count: 0 },
    { label: '2026', count: 2 },
  ]);
  expect(withEveryYear([{ label: 'no date', count: 5 }])).toEqual([]);
});

test('months go on over the end of a year', () => {
  const months = withEveryMonth([
    { label: '2025-11', count: 1 },
    { label: '2026', count: 3 },
    { label: '2026-01', count: 2 },
  ]);
  expect(months.map(({ label, count }) => `${label} ${count}`)).toEqual([
    '2025-11 1',
    '2025-12 0',
    '2026-01 2',
  ]);
});
