/** Something that words lead to. */
export interface Keyed<T> {
  readonly item: T;
  readonly keys: Iterable<string>;
}

/** A key that more have than these leads nowhere: what everybody says tells nothing, and pairs would have no end. */
const MOST_WITH_KEY = 24;

/** Pairs of items that have a key in common, each once and the earlier first, with how many; bounded by the number of keys. */
export function* candidatePairs<T>(all: readonly Keyed<T>[]): Generator<readonly [T, T, number]> {
  const having = new Map<string, number[]>();
  const keys = all.map((one) => new Set(one.keys));
  for (const [at, own] of keys.entries()) {
    const common = new Map<number, number>();
    for (const key of own) {
      const before = having.get(key) ?? [];
      if (before.length < MOST_WITH_KEY)
        for (const one of before) common.set(one, (common.get(one) ?? 0) + 1);
      having.set(key, [...before.slice(0, MOST_WITH_KEY), at]);
    }
    for (const [before, count] of common) yield [all[before]!.item, all[at]!.item, count];
  }
}
