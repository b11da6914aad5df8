/** How often, in a year or month. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

/** Labels from the first to the last that has a tally, without a gap. */
function filled(tallies: readonly Tally[], { pattern, next }: Steps): readonly Tally[] {
  const known = tallies.filter(({ label }) => pattern.test(label));
  const counts = new Map(known.map(({ label, count }) => [label, count]));
  const labels = [...counts.keys()].sort();
  const last = labels.at(-1);
  const all: Tally[] = [];
  for (let label = labels[0]; label !== undefined && last !== undefined && label <= last; label = next(label))
    all.push({ label, count: counts.get(label) ?? 0 });
  return all;
}

interface Steps {
  readonly pattern: RegExp;
  readonly next: (label: string) => string;
}

const YEARS: Steps = { pattern: /^\d{4}$/, next: (year) => String(Number(year) + 1).padStart(4, '0') };

const MONTHS: Steps = {
  pattern: /^\d{4}-\d{2}$/,
  next: (month) => {
    const [year, number] = month.split('-').map(Number) as [number, number];
    return number === 12
      ? `${String(year + 1).padStart(4, '0')}-01`
      : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
  },
};

/** Years without a gap, from the first to the last that has a statement; what has no year is left out. */
export const withEveryYear = (tallies: readonly Tally[]): readonly Tally[] => filled(tallies, YEARS);

/** The same of months, `2026-03`. */
export const withEveryMonth = (tallies: readonly Tally[]): readonly Tally[] => filled(tallies, MONTHS);
