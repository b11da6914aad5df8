import type { Counts } from './count-links.ts';
import type { JudgedCase } from './judge-links.ts';

/**
 * What stands in the way of two reports being one statement: that either is not told as asserted, that nobody knows who
 * speaks it, that they have two speakers; `words` where nothing of the kind does.
 */
const HINDRANCES = ['polarity', 'unresolved', 'speakers', 'words'] as const;
type Hindrance = (typeof HINDRANCES)[number];

/** What is counted of reports of one utterance. */
export interface PairCounts {
  /** All pairs of the gold. */
  readonly all: Counts;
  /** Those whose two attributions were found. */
  readonly matched: Counts;
  /** Pairs that were found and not made one, by what stands in the way. */
  readonly missed: Readonly<Record<Hindrance, number>>;
  /** Pairs of two statements that look alike, and those of them that were made one. */
  readonly apart: { readonly all: number; readonly joined: number };
}

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
const keyOf = ([one, other]: readonly [string, string]): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** A pair that is wrongly together (`hindrance` is null), or wrongly apart. */
export interface PairFault {
  readonly pair: readonly [string, string];
  readonly hindrance: Hindrance | null;
}

interface CasePairs {
  readonly due: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly isMatched: (key: string) => boolean;
}

/** Pairs of one utterance by the gold and as linked; of a story only those across documents, as its own scorer counts. */
function pairsIn({ told, linked }: JudgedCase): CasePairs {
  const { gold, goldOf } = told;
  const documents = new Map(gold.reports.map(({ id, document }) => [id, document]));
  const counts = (pair: readonly [string, string]) =>
    pair[0] !== pair[1] && (!gold.isComplete || documents.get(pair[0]) !== documents.get(pair[1]));
  const keys = (groups: readonly (readonly string[])[]) =>
    new Set(groups.flatMap(pairsOf).filter(counts).map(keyOf));
  const matched = new Set(goldOf.values());
  return {
    due: keys(gold.statements),
    found: keys(
      linked.statements.map(({ attributions }) => attributions.flatMap((id) => goldOf.get(id) ?? [])),
    ),
    isMatched: (key) => key.split(' ').every((id) => matched.has(id)),
  };
}

const add = (all: readonly Counts[]): Counts => ({
  hits: all.reduce((sum, { hits }) => sum + hits, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  due: all.reduce((sum, { due }) => sum + due, 0),
});

/** Counts pairs of reports of one utterance over some cases. */
export function countPairs(cases: readonly JudgedCase[]): PairCounts {
  const all = cases.map((one) => ({ ...pairsIn(one), gold: one.told.gold }));
  const apart = all.flatMap(({ gold, found }) => gold.apart.map((pair) => found.has(keyOf(pair))));
  const counts = (due: ReadonlySet<string>, found: ReadonlySet<string>): Counts => ({
    hits: [...found].filter((key) => due.has(key)).length,
    found: found.size,
    due: due.size,
  });
  return {
    all: add(all.map(({ due, found }) => counts(due, found))),
    matched: add(all.map(({ due, found, isMatched }) => counts(new Set([...due].filter(isMatched)), found))),
    missed: countHindrances(cases),
    apart: { all: apart.length, joined: apart.filter(Boolean).length },
  };
}

function hindranceOf({ told }: JudgedCase, pair: readonly [string, string]): Hindrance {
  const attributions = told.documents.flatMap((document) => document.attributions);
  const [one, other] = pair.map((id) => attributions.find((each) => told.goldOf.get(each.id) === id));
  if (!one || !other) return 'words';
  if ([one, other].some(({ polarity }) => polarity !== 'asserted' && polarity !== 'hedged'))
    return 'polarity';
  const [ours, theirs] = [one, other].map(({ speaker }) => [speaker ?? []].flat());
  if (ours!.length === 0 || theirs!.length === 0) return 'unresolved';
  return ours!.some((id) => theirs!.includes(id)) ? 'words' : 'speakers';
}

function countHindrances(cases: readonly JudgedCase[]): PairCounts['missed'] {
  const faults = cases.flatMap(pairFaults);
  return Object.fromEntries(
    HINDRANCES.map((name) => [name, faults.filter(({ hindrance }) => hindrance === name).length]),
  ) as Record<Hindrance, number>;
}

/** What is wrong with the statements of a case, a pair at a time. */
export function pairFaults(judged: JudgedCase): readonly PairFault[] {
  const { due, found, isMatched } = pairsIn(judged);
  const pairOf = (key: string) => key.split(' ') as [string, string];
  return [
    ...[...found].filter((key) => !due.has(key)).map((key) => ({ pair: pairOf(key), hindrance: null })),
    ...[...due]
      .filter((key) => !found.has(key) && isMatched(key))
      .map((key) => ({ pair: pairOf(key), hindrance: hindranceOf(judged, pairOf(key)) })),
  ];
}
