import { median } from '../../median.ts';

/** Milliseconds a document in one tenth of a record; null where no time is known. */
export interface Tenth {
  readonly mean: number | null;
  readonly median: number | null;
  readonly worst: number | null;
}

/** The first documents also pay for the start of the process, and are no part of their tenth. */
const WARM_UP = 200;

function tenthOf(times: readonly number[]): Tenth {
  if (times.length === 0) return { mean: null, median: null, worst: null };
  return {
    mean: times.reduce((sum, one) => sum + one, 0) / times.length,
    median: median(times),
    worst: times.reduce((worst, one) => Math.max(worst, one), 0),
  };
}

/** What adding a document took while each tenth of a record was filled, the first tenth first. */
export function tenthsOf(times: Float64Array): readonly Tenth[] {
  const length = times.length / 10;
  return Array.from({ length: 10 }, (_, tenth) => {
    const from = Math.max(Math.floor(tenth * length), Math.min(WARM_UP, Math.floor(length / 2)));
    const own = [...times.subarray(from, Math.floor((tenth + 1) * length))];
    return tenthOf(own.filter((one) => !Number.isNaN(one)));
  });
}
