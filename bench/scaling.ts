import { fitExponent, type Timing } from './fit-exponent.ts';
import { runChild } from './run-child.ts';

/** How time grows with the text; an exponent over 1.15 is faster than n log n. */
export interface Growth {
  /** Milliseconds by size in kB; what was not reached in time is missing. */
  readonly milliseconds: Readonly<Record<string, number>>;
  /** Null where even the small sizes took too long. */
  readonly exponent: number | null;
}

/** Above this, time grows faster than n log n. */
export const WORST_EXPONENT = 1.15;

const TIMEOUT_MS = 120_000;

function growthOf(timings: readonly Timing[]): Growth {
  const milliseconds = timings.map(({ size, seconds }) => [String(size / 1024), Math.round(seconds * 1000)]);
  return {
    milliseconds: Object.fromEntries(milliseconds),
    exponent: timings.length > 1 ? Math.round(fitExponent(timings) * 100) / 100 : null,
  };
}

function growthOfCase(name: string): Growth {
  const run = { script: 'time-worst-case.ts', args: [name], timeoutMs: TIMEOUT_MS };
  return growthOf(runChild<Timing>(run));
}

/** Reads texts of the worst kinds from 64 kB to 1 MB, each kind in a process of its own; `tell` hears of each. */
export function measureScaling(
  names: readonly string[],
  tell: (line: string) => void,
): Readonly<Record<string, Growth>> {
  const measured = names.map((name) => {
    const growth = growthOfCase(name);
    const { milliseconds, exponent } = growth;
    tell(`${name}: ${Object.values(milliseconds).join(' ')} ms, exponent ${exponent ?? 'unknown'}`);
    return [name, growth] as const;
  });
  return Object.fromEntries(measured);
}
