import { expect, test } from 'vitest';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import { findDays } from './find-days.ts';

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
/** A Friday. */
const OUT = '2026-03-06';

const read = (text: string): readonly string[] =>
  findDays(indexTokens(text), dayOf(OUT)).map(({ start, end, from, to }) => {
    const [first, last] = [from, to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    return `${text.slice(start, end)}: ${first === last ? first : `${first} to ${last}`}`;
  });

test.for([
  ['She said so on Tuesday night.', 'Tuesday: 2026-03-03'],
  ['On March 3 he told them, not before.', 'March 3: 2026-03-03'],
  ['In a statement on 6 December', '6 December: 2025-12-06'],
  ['on 14 January 2024 in a letter', '14 January 2024: 2024-01-14'],
  ['He was told in January that', 'January: 2026-01-01 to 2026-01-31'],
  ['yesterday', 'yesterday: 2026-03-05'],
  ['two days ago', 'two days ago: 2026-03-04'],
  ['last week, at dinner', 'last week: 2026-02-21 to 2026-03-05'],
  ['over the weekend', 'the weekend: 2026-02-28 to 2026-03-01'],
  ['a word on Friday', 'Friday: 2026-02-27 to 2026-03-06'],
] as const)('%s', ([text, found]) => {
  expect(read(text)).toEqual([found]);
});

test('no days are found in what names none, or what is to come', () => {
  expect(read('She may march every Tuesday, and next Friday, with 31 others.')).toEqual([]);
});
