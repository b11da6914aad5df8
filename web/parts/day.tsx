import { PARTS } from '../strings/parts.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A date as far as it is known, in words: “3 Mar 2026”, “Mar 2026”, “2026”. */
export function dayWords(date: string | null): string {
  if (date === null) return PARTS.noDate;
  if (/^\d{4}$/.test(date)) return date;
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  return (/^\d{4}-\d{2}$/.test(date) ? MONTH : DAY).format(day);
}

/** A date, readable by machine too. */
export function Day({ date }: { readonly date: string | null }) {
  return date === null ? (
    <span className="no-date">{PARTS.noDate}</span>
  ) : (
    <time dateTime={date}>{dayWords(date)}</time>
  );
}
