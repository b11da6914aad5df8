import type { RawUnit } from './find-units.ts';

/** Words with a capital that are not replaced: they are words of the language rather than names of somebody. */
const KEPT = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mr mrs ms dr sen rep gov president senator governor secretary republican
  republicans democrat democrats democratic american americans british european russian chinese mexican muslim muslims
  jewish christian christians congress senate house white english spanish hispanic hispanics african party state
  court supreme department united states america internet`.split(/\s+/),
);

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** Long enough to be no abbreviation: the name before a turn of an interview. */
const IN_CAPITALS = /^\p{Lu}{5,}$/u;

/**
 * The words, in lower case, that mostly have a capital where no sentence begins: names, as far as this needs to know.
 */
export function nameWords(units: Iterable<RawUnit>): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const unit of units) {
    for (const [at, { surface }] of unit.entries()) {
      // After an opening mark a word may have its capital for that alone.
      if (at === 0 || !/^\p{L}/u.test(surface) || !/[\p{L}\d,]$/u.test(unit[at - 1]!.surface)) continue;
      const word = surface.toLowerCase();
      balance.set(word, (balance.get(word) ?? 0) + (CAPITALISED.test(surface) ? 1 : -2));
    }
  }
  return new Set([...balance].filter(([word, sum]) => sum > 0 && !KEPT.has(word)).map(([word]) => word));
}

/** Whether this word, as it is written here, is one of the names. */
export const isName = (surface: string, names: ReadonlySet<string>): boolean =>
  (CAPITALISED.test(surface) || IN_CAPITALS.test(surface)) && names.has(surface.toLowerCase());
