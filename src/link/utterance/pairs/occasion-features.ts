import type { Report } from '../../report/report.ts';
import { type Gist, gistOf } from '../gist/gist.ts';
import { isHeadline } from './is-headline.ts';

/** A report, its gist, and the day it came out. */
interface Told {
  readonly report: Report;
  readonly gist: Gist;
  readonly day: number;
}

/** Days that a report of something new comes out behind it at most. */
const NEWS = 3;

/** What the days on which two reports came out, and on which they say it was said, tell of one occasion or two. */
export function occasionFeatures(a: Report, b: Report): readonly string[] {
  const isOneAgain = gistOf(a).isAgain !== gistOf(b).isAgain;
  const again =
    isOneAgain && !(a.document === b.document && isHeadline(a) !== isHeadline(b)) ? ['one said again'] : [];
  if (a.document.day === null || b.document.day === null) return [...again, 'day unknown'];
  const told = [a, b].map((report) => ({ report, gist: gistOf(report), day: report.document.day! }));
  const [early, late] = told.sort((one, other) => one.day - other.day) as [Told, Told];
  return [...again, ...gapFeatures(early, late), ...dayFeatures(early, late)];
}

function gapFeatures(early: Told, late: Told): readonly string[] {
  const gap = late.day - early.day;
  const { publisher } = early.report.document;
  const isOneOutlet = publisher !== null && publisher === late.report.document.publisher;
  const isCopy = early.report.document.family === late.report.document.family;
  return [
    ...[2, 7, 21, 60].filter((step) => gap >= step).map((step) => `days apart ≥ ${step}`),
    ...(isOneOutlet && gap > 0 && !isCopy ? ['one outlet on another day'] : []),
  ];
}

function dayFeatures(early: Told, late: Told): readonly string[] {
  const [one, other] = [early.gist.days, late.gist.days];
  if (one && other) return [betweenDays(one, other)];
  const dated = one ? early : other ? late : null;
  if (!dated)
    return early.day === late.day ? [] : [late.gist.isRetold ? 'later one retold' : 'later one as if new'];
  const read = dated === early ? late : early;
  const { from, to } = dated.gist.days!;
  if (from > read.day) return ['said after the other came out'];
  if (to < read.day - NEWS) return [read.gist.isRetold ? 'said before, retold' : 'said before, as if new'];
  return ['said just before the other came out'];
}

function betweenDays(one: NonNullable<Gist['days']>, other: NonNullable<Gist['days']>): string {
  const gap = Math.max(one.from - other.to, other.from - one.to);
  if (gap > 0) return gap > 1 ? 'said days apart' : 'said on other days';
  const isNarrow = one.to - one.from < 2 && other.to - other.from < 2;
  return isNarrow ? 'said on one day' : 'said on days that overlap';
}
