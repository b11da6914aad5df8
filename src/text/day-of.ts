const DAY = 86_400_000;

/** Days since 1970-01-01 (UTC) of an ISO 8601 date, in full or as far as it is known; null where it is not known. */
export function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}
