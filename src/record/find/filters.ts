import { HearsayError } from '../../errors.ts';

/** What statements are narrowed by; null where it is not asked for. */
export interface Filters {
  /** Id of who speaks. */
  readonly speaker: string | null;
  /** Name of the publisher, or the host of its pages. */
  readonly publisher: string | null;
  /** First and last day of publishing (ISO 8601: a day, month or year). Documents without a date are left out. */
  readonly from: string | null;
  readonly to: string | null;
  /** As it was known by then: documents published, or recorded, up to that day. */
  readonly publishedBy: string | null;
  readonly recordedBy: string | null;
  readonly manner: string | null;
  readonly act: string | null;
  readonly polarity: string | null;
  readonly standing: string | null;
  /** Id of a document. */
  readonly document: string | null;
  /** Whether copies of a text count beside their origin. */
  readonly hasCopies: boolean;
  /** Whether what is restricted is shown too. */
  readonly hasRestricted: boolean;
  /** Whether what is internal or under embargo is shown; else it is as though it were not there. */
  readonly hasInternal: boolean;
}

/** Nothing asked for; copies and what is internal are shown, what is restricted is not. */
export const NO_FILTERS: Filters = {
  speaker: null,
  publisher: null,
  from: null,
  to: null,
  publishedBy: null,
  recordedBy: null,
  manner: null,
  act: null,
  polarity: null,
  standing: null,
  document: null,
  hasCopies: true,
  hasRestricted: false,
  hasInternal: true,
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** First or last day of a date as far as it is given, in days since 1970-01-01. Throws `bad-date`. */
export function dayBound(date: string, edge: 'first' | 'last'): number {
  const parts = DATE.exec(date);
  const [, year, month = null, day = null] = parts ?? [];
  const bound =
    edge === 'first'
      ? Date.UTC(Number(year), month === null ? 0 : Number(month) - 1, day === null ? 1 : Number(day))
      : day !== null
        ? Date.UTC(Number(year), Number(month) - 1, Number(day))
        : month !== null
          ? Date.UTC(Number(year), Number(month), 0)
          : Date.UTC(Number(year), 12, 0);
  const isReal =
    parts !== null &&
    (month === null || (Number(month) >= 1 && Number(month) <= 12)) &&
    (day === null || new Date(bound).getUTCDate() === Number(day));
  if (isReal) return bound / 86_400_000;
  throw new HearsayError('bad-date', `${date} is no date; 2026, 2026-03 or 2026-03-04 is accepted.`);
}

/** The last moment of a date, ISO 8601 in UTC, for comparing with times. */
export function lastMoment(date: string): string {
  const isTime = date.includes('T') && !Number.isNaN(Date.parse(date));
  if (isTime) return new Date(date).toISOString();
  return new Date((dayBound(date, 'last') + 1) * 86_400_000 - 1).toISOString();
}
