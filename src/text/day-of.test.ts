import { expect, test } from 'vitest';
import { dayOf } from './day-of.ts';

test.each([
  ['1970-01-01', 0],
  ['1970-01-03T23:59:59Z', 2],
  // a minute past midnight in London's summer is still the day before in UTC
  ['1970-01-03T00:01:00+01:00', 1],
  ['1970-01', 0],
  ['1969-12-31', -1],
  ['soon', null],
  ['', null],
  [null, null],
])('%j is day %j', (date, day) => expect(dayOf(date)).toBe(day));
