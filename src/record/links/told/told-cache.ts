import type { ToldDocument } from '../../../model/index.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';

/** Documents that were told before, by their numbers, so that those that are often asked for are not unpacked each time. */
export interface ToldCache {
  readonly get: (n: number) => ToldDocument | undefined;
  readonly put: (n: number, told: ToldDocument) => void;
  /** Forgets documents that are read or judged otherwise now. */
  readonly drop: (numbers: Iterable<number>) => void;
  /** Forgets all where other judgements hold than before. */
  readonly renew: (decisions: CurrentDecisions) => void;
  /** Forgets all: what was told in a transaction that failed never was. */
  readonly clear: () => void;
}

/** A page or two each, with their words. */
const MOST = 256;

/** An empty cache; whoever was asked for longest ago goes first. */
export function createToldCache(most = MOST): ToldCache {
  const kept = new Map<number, ToldDocument>();
  let state: CurrentDecisions | null = null;
  const put = (n: number, told: ToldDocument) => {
    kept.delete(n);
    kept.set(n, told);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
  };
  return {
    get(n) {
      const told = kept.get(n);
      if (told) put(n, told);
      return told;
    },
    put,
    drop(numbers) {
      for (const n of numbers) kept.delete(n);
    },
    renew(decisions) {
      if (decisions !== state) kept.clear();
      state = decisions;
    },
    clear: () => kept.clear(),
  };
}
