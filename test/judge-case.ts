import type { Attribution, Span } from '../src/model/index.ts';
import type { EngineCase, GoldAttribution } from './read-cases.ts';

/** How an engine did on one case. */
export interface Verdict {
  /** What is wrong, a line each; `[]` is a pass. */
  readonly faults: readonly string[];
  /** Attributions found that no gold answers to. They fail a case only where it has none. */
  readonly spurious: number;
}

interface Pair {
  readonly gold: number;
  readonly found: number;
  readonly likeness: number;
}

/**
 * Judges what was found in a case by the relaxed measure: an attribution is there if some found one, used for no
 * other, has a content Jaccard of at least 0.5 and a source that overlaps (any, where gold has none). It must then
 * have gold's polarity, act (where given) and parent. Where a case has no attribution, nothing may be found.
 */
export function judgeCase(gold: EngineCase, found: readonly Attribution[]): Verdict {
  const matches = matchAttributions(gold, found);
  const faults = gold.attributions.flatMap(
    (one, index) => faultsOf(gold, index, matches, found) ?? lacking(gold, one),
  );
  const spurious = found.length - matches.size;
  const taken =
    gold.attributions.length === 0 ? found.map(({ content }) => `took ${words(gold, content)}`) : [];
  return { faults: [...faults, ...taken], spurious };
}

/** Gold's index to the found one's index, the likest pairs first. */
function matchAttributions(gold: EngineCase, found: readonly Attribution[]): Map<number, number> {
  const pairs: Pair[] = gold.attributions.flatMap((one, index) =>
    found.flatMap((other, at) => {
      const likeness = jaccard(gold.text, one.content, other.content);
      const isClose = likeness >= 0.5 && (one.source.length === 0 || overlap(one.source, other.source));
      const bonus = overlap(one.cue, other.cue) ? 1 : 0;
      return isClose ? [{ gold: index, found: at, likeness: likeness + bonus }] : [];
    }),
  );
  const matches = new Map<number, number>();
  for (const pair of pairs.sort((one, other) => other.likeness - one.likeness)) {
    if (matches.has(pair.gold) || [...matches.values()].includes(pair.found)) continue;
    matches.set(pair.gold, pair.found);
  }
  return matches;
}

function faultsOf(
  gold: EngineCase,
  index: number,
  matches: Map<number, number>,
  found: readonly Attribution[],
) {
  const at = matches.get(index);
  if (at === undefined) return null;
  const { polarity, act, parent, content } = gold.attributions[index]!;
  const match = found[at]!;
  const parentAt = parent === null ? null : (matches.get(parent) ?? -1);
  const wanted = parentAt === null ? null : (found[parentAt]?.id ?? 'missing');
  const about = words(gold, content);
  return [
    ...(match.polarity === polarity ? [] : [`polarity ${match.polarity}, not ${polarity}: ${about}`]),
    ...(act === null || match.act === act ? [] : [`act ${match.act}, not ${act}: ${about}`]),
    ...(match.parent === wanted ? [] : [`parent ${match.parent === null ? 'none' : 'another'}: ${about}`]),
  ];
}

function lacking(gold: EngineCase, { isOptional, content }: GoldAttribution): string[] {
  return isOptional ? [] : [`missed ${words(gold, content)}`];
}

const words = ({ text }: EngineCase, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const overlap = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));

/** Of the words in either, the share in both. */
function jaccard(text: string, some: readonly Span[], others: readonly Span[]): number {
  const [one, other] = [wordStarts(text, some), wordStarts(text, others)];
  const shared = [...one].filter((start) => other.has(start)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => start + index),
  );
  return new Set(starts);
}
