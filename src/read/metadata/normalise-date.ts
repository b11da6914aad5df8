const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*(Z|[+-]\d\d:?\d\d)?)?)?)?$/i;

/**
 * A date of a page as ISO 8601, as far as it is known: one in ISO keeps its own zone and precision, one in words
 * becomes a day, or an instant where it names its zone; null for what is no date.
 */
export function normaliseDate(written: string): string | null {
  const trimmed = written.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return Number.isNaN(Date.parse(isoDate(iso).slice(0, 10))) ? null : isoDate(iso);
  // An engine reads almost anything as a date; what has no year is none.
  if (!/\b\d{4}\b/.test(trimmed) || trimmed.length > 60) return null;
  const date = new Date(trimmed);
  if (Number.isNaN(date.getTime())) return null;
  if (/(?:Z|GMT|UTC|[+-]\d\d:?\d\d)(?:\s*\(.*\))?$/.test(trimmed)) return date.toISOString();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}

function isoDate([, year, month, day, time, zone]: RegExpExecArray): string {
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (time === undefined) return date;
  const offset = (zone ?? '').toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return `${date}T${time}${offset}`;
}
