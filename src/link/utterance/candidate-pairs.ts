import type { Report } from '../report/report.ts';
import { gistOf } from './gist/gist.ts';

/** Terms of a report by which others are looked for, the weightiest, and how much each tells at least. */
const TERMS = 12;
const LEAST_WEIGHT = 0.5;
/** A term that more reports have than this says little among them. */
const MOST_WITH_TERM = 120;
/** Others that a report is compared with: those with which it has most in common. */
const MOST_OF_ONE = 40;

/**
 * Pairs of reports, by their places, that have a word in common, each once, with a report of the first `own` in each;
 * their number grows about linearly with that of reports.
 */
export function candidatePairs(all: readonly Report[], own: number): readonly (readonly [number, number])[] {
  const having = new Map<string, number[]>();
  for (const [n, report] of all.entries())
    for (const term of gistOf(report).terms.keys()) {
      const list = having.get(term);
      if (list) list.push(n);
      else having.set(term, [n]);
    }
  const pairs = new Map<number, readonly [number, number]>();
  for (let a = 0; a < own; a++) {
    const terms = [...gistOf(all[a]!).terms]
      .filter(([term, weight]) => weight >= LEAST_WEIGHT && having.get(term)!.length <= MOST_WITH_TERM)
      .sort(([, one], [, other]) => other - one)
      .slice(0, TERMS);
    const shared = new Map<number, number>();
    for (const [term, weight] of terms)
      for (const b of having.get(term)!) if (b !== a) shared.set(b, (shared.get(b) ?? 0) + weight);
    const nearest = [...shared].sort(([b, one], [c, other]) => other - one || b - c).slice(0, MOST_OF_ONE);
    for (const [b] of nearest)
      pairs.set(Math.min(a, b) * all.length + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}
