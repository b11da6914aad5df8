import type { Span } from '../../../model/index.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';
import { type FoundDays, findDays } from '../../days/find-days.ts';
import type { Report } from '../../report/report.ts';
import { isInside } from './inside-spans.ts';

/** The day that the sentence tells nearest to its cue; of what is told inside another's words, one that stands there too. */
export function saidOn(
  report: Report,
  around: readonly IndexToken[],
): { readonly from: number; readonly to: number } | null {
  const { document, parent, cue, content } = report;
  const { day } = document;
  if (day === null) return null;
  const place = (cue.spans[0] ?? content.spans[0])?.start ?? 0;
  const isTold = (days: FoundDays) =>
    days.from <= day &&
    !isOwner(days, document.text) &&
    !isOfOtherClause(days, place, document.text) &&
    (parent === null || isInside(days, parent.content.spans));
  const distance = ({ start, end }: Span) => Math.min(Math.abs(start - place), Math.abs(end - place));
  const told = findDays(around, day).filter(isTold);
  return told.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** What begins another clause. */
const CLAUSE =
  /\b(?:who|whom|whose|which|where|when|while|after|before|since|because|although|though)\b|[;—–]/i;

/** Whether a time belongs to another clause than a place: “on Monday turned it down, months after he assured …”. */
const isOfOtherClause = ({ start, end }: Span, place: number, text: string): boolean =>
  CLAUSE.test(end <= place ? text.slice(end, place) : text.slice(place, start));

/** Whether a time is whose something is, or a part of a name: “Saturday’s statement”, “the Sunday Courier”. */
function isOwner({ start, end }: Span, text: string): boolean {
  if (/['’]s?$/.test(text.slice(start, end)) || /^['’]/.test(text.slice(end))) return true;
  const isTime =
    /\d/.test(text.slice(start, end)) ||
    /\b(?:on|last|late|early|since)\s$/i.test(text.slice(0, start).slice(-7));
  return !isTime && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}
