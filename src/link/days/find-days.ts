import type { Span } from '../../model/index.ts';
import type { IndexToken } from '../../text/tokens/index-token.ts';

/** Words that tell a time, and the days they may mean: since 1970-01-01, both included. */
export interface FoundDays extends Span {
  readonly from: number;
  readonly to: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const UNITS: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
};
const COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'a one two three four five six seven eight nine ten'.split(' ').map((word, n) => [word, Math.max(1, n)]),
  ),
};
const PARTS = /^(?:morning|afternoon|evening|night|lunchtime)$/;

type Days = readonly [from: number, to: number];
/** What the words from a place on mean: how many they are, and the days; null where they mean none. */
type Reading = (
  words: readonly string[],
  at: number,
  day: number,
) => readonly [length: number, days: Days] | null;

/** Sunday is 0. */
const weekdayOf = (day: number): number => (day + 4) % 7;

/** In order; the first that reads the words at a place counts. */
const READINGS: readonly Reading[] = [readDate, readMonth, readWeekday, readNear, readSpan, readAgo];

/**
 * Words of a text that tell on which days something was, as seen from the day it came out: “on Tuesday”, “last week”,
 * “March 3”, “two days ago”. A weekday is the last one, a date that of the nearest year that is not far ahead.
 */
export function findDays(tokens: readonly IndexToken[], day: number): readonly FoundDays[] {
  const words = tokens.map(({ word }) => word);
  const found: FoundDays[] = [];
  for (let at = 0; at < words.length; ) {
    const [length, days] = readAt(words, at, day) ?? [1, null];
    if (days)
      found.push({ start: tokens[at]!.start, end: tokens[at + length - 1]!.end, from: days[0], to: days[1] });
    at += length;
  }
  return found;
}

function readAt(words: readonly string[], at: number, day: number) {
  for (const read of READINGS) {
    const reading = read(words, at, day);
    if (reading) return reading;
  }
  return null;
}

const monthOf = (word = ''): number => (MONTH.test(word) ? MONTHS.indexOf(word.slice(0, 3)) : -1);

function dayOfMonth(word = ''): number {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  const number = Number(digits ?? 0);
  return number <= 31 ? number : 0;
}

const isYear = (word = '') => /^(?:19|20)\d\d$/.test(word);

function readDate(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const isMonthFirst = monthOf(words[at]) >= 0;
  const month = monthOf(words[isMonthFirst ? at : at + 1]);
  const date = dayOfMonth(words[isMonthFirst ? at + 1 : at]);
  if (month < 0 || date === 0) return null;
  const year = words[at + 2];
  if (isYear(year)) return [3, both(dayNumber(Number(year), month, date))];
  return [2, both(nearest((one) => dayNumber(one, month, date), day))];
}

function readMonth(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const month = monthOf(words[at]);
  const isTold = /^(?:in|since|last|of|early|late)$/.test(words[at - 1] ?? '');
  if (month < 0 || !isTold) return null;
  const year = isYear(words[at + 1])
    ? Number(words[at + 1])
    : yearOf(nearest((one) => dayNumber(one, month, 1), day));
  return [isYear(words[at + 1]) ? 2 : 1, [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]];
}

function readWeekday(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const weekday = WEEKDAYS.indexOf(words[at] ?? '');
  if (weekday < 0 || /^(?:next|every|each|until|by|this|from)$/.test(words[at - 1] ?? '')) return null;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (back > 0) return [1, both(day - back)];
  return [1, words[at - 1] === 'last' ? both(day - 7) : [day - 7, day]];
}

function readNear(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const word = words[at];
  const next = words[at + 1] ?? '';
  if (word === 'yesterday') return [1, both(day - 1)];
  if (word === 'today' || word === 'tonight') return [1, both(day)];
  if (word === 'last' && /^(?:night|evening)$/.test(next)) return [2, both(day - 1)];
  if (word === 'this' && PARTS.test(next)) return [2, both(day)];
  return null;
}

function readSpan(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const next = words[at + 1] ?? '';
  if (words[at] === 'the' && next === 'weekend') {
    const saturday = day - ((weekdayOf(day) + 1) % 7);
    return [2, [saturday - (weekdayOf(day) === 6 ? 7 : 0), saturday + 1]];
  }
  const length = UNITS[next];
  if (length === undefined || length === 1) return null;
  if (words[at] === 'this') return [2, [day - length + 1, day]];
  return words[at] === 'last' ? [2, [day - 2 * length + 1, day - 1]] : null;
}

function readAgo(words: readonly string[], at: number, day: number): ReturnType<Reading> {
  const [count = '', unit = '', ago] = words.slice(at, at + 3);
  const length = UNITS[unit.replace(/s$/, '')];
  if (ago !== 'ago' || length === undefined) return null;
  const number = COUNTS[count] ?? Number(count);
  if (!Number.isInteger(number)) return null;
  const slack = length === 1 ? 0 : Math.ceil((length * number) / 4);
  return [3, [day - length * number - slack, day - length * number + slack]];
}

const both = (day: number): Days => [day, day];
const dayNumber = (year: number, month: number, date: number): number =>
  Date.UTC(year, month, date) / 86_400_000;
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** Of the years around, the day that lies back least; one a month ahead at most counts as to come. */
function nearest(inYear: (year: number) => number, day: number): number {
  const year = yearOf(day);
  return [year + 1, year, year - 1].map(inYear).find((one) => one <= day + 31) ?? inYear(year - 1);
}
