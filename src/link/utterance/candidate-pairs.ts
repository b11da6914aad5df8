import type { Report } from '../report/report.ts';
import { gistOf } from './gist/gist.ts';

/** Terms of a report by which others are looked for, the weightiest, and how much each tells at least. */
const TERMS = 12;
const LEAST_WEIGHT = 0.5;
/** A term that more reports have than this says little among them. */
const MOST_WITH_TERM = 120;
/** Others that a report is compared with: those with which it has most in common. */
const MOST_OF_ONE = 40;

/** Two reports, by their places in one list, the lower first. */
export type PlacedPair = readonly [a: number, b: number];

/** Reports of its speaker, of any words, that a report is compared with at most: the nearest in the list before and behind it. */
const MOST_OF_SPEAKER = 40;

/**
 * Pairs of reports, each once, with a report of the first `own` in each: those that have a word in common, and those of one
 * speaker. Their number grows about linearly with that of reports.
 */
export function candidatePairs(all: readonly Report[], own: number): readonly PlacedPair[] {
  const pairs = new Map<number, PlacedPair>();
  for (const [a, b] of [...pairsByWords(all, own), ...pairsBySpeaker(all, own)]) {
    const pair: PlacedPair = a < b ? [a, b] : [b, a];
    pairs.set(pair[0] * all.length + pair[1], pair);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function pairsBySpeaker(all: readonly Report[], own: number): readonly PlacedPair[] {
  const spoken = new Map<string, number[]>();
  for (const [n, { speakers }] of all.entries())
    for (const id of speakers) {
      const list = spoken.get(id);
      if (list) list.push(n);
      else spoken.set(id, [n]);
    }
  return all.slice(0, own).flatMap(({ speakers }, a) =>
    speakers.flatMap((id) => {
      const list = spoken.get(id)!;
      const at = list.indexOf(a);
      const near = list.slice(Math.max(0, at - MOST_OF_SPEAKER / 2), at + 1 + MOST_OF_SPEAKER / 2);
      return near.filter((b) => b !== a).map((b): PlacedPair => [a, b]);
    }),
  );
}

function pairsByWords(all: readonly Report[], own: number): readonly PlacedPair[] {
  const having = new Map<string, number[]>();
  for (const [n, report] of all.entries())
    for (const term of gistOf(report).terms.keys()) {
      const list = having.get(term);
      if (list) list.push(n);
      else having.set(term, [n]);
    }
  const pairs: PlacedPair[] = [];
  for (let a = 0; a < own; a++) {
    const terms = [...gistOf(all[a]!).terms]
      .filter(([term, weight]) => weight >= LEAST_WEIGHT && having.get(term)!.length <= MOST_WITH_TERM)
      .sort(([, one], [, other]) => other - one)
      .slice(0, TERMS);
    const shared = new Map<number, number>();
    for (const [term, weight] of terms)
      for (const b of having.get(term)!) if (b !== a) shared.set(b, (shared.get(b) ?? 0) + weight);
    const nearest = [...shared].sort(([b, one], [c, other]) => other - one || b - c).slice(0, MOST_OF_ONE);
    for (const [b] of nearest) pairs.push([a, b]);
  }
  return pairs;
}
