import type { Attribution, AttributionPlace, Span } from '../model/index.ts';

/** Least share of the words of two contents, taken together, that must be common. */
const LEAST_ALIKE = 0.8;

const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Units that two lists of spans have in common. */
function common(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const one of a)
    for (const other of b)
      sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return sum;
}

/** How alike two contents are (Jaccard, by UTF-16 units). */
function alike(a: readonly Span[], b: readonly Span[]): number {
  const both = common(a, b);
  const all = length(a) + length(b) - both;
  return all === 0 ? 1 : both / all;
}

const isSameCue = (a: readonly Span[], b: readonly Span[]): boolean =>
  (a.length === 0 && b.length === 0) || common(a, b) > 0;

/**
 * The attribution of a document (read anew, perhaps by another engine) that a judgement was about: the one that shares
 * its cue and at least 0.8 of its content. Null where there is none, or two: a judgement is never moved to a look-alike.
 */
export function findPlace<T extends Attribution>(
  place: AttributionPlace,
  attributions: readonly T[],
): T | null {
  const found = attributions.filter(
    ({ cue, content }) => isSameCue(place.cue, cue) && alike(place.content, content) >= LEAST_ALIKE,
  );
  return found.length === 1 ? found[0]! : null;
}
