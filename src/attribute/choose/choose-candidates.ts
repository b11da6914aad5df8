import type { Span } from '../../model/index.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import type { Candidate } from '../rules/candidate.ts';
import { scoreFeatures } from './score-features.ts';

/** A candidate that holds, with how likely it is. */
export interface Chosen extends Candidate {
  readonly score: number;
}

/** Below this a candidate is dropped: chosen on PolNeAR dev for the best relaxed F1. */
const THRESHOLD = 0.41;
/** The same inside the content of another, where the corpus has nothing to fit on and a denial matters most. */
const NESTED_THRESHOLD = 0.2;

/** Whether a span lies wholly in one of several. */
export const covers = (outer: readonly Span[], inner: Span): boolean =>
  outer.some((one) => contains(one, inner));
const anyOverlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((two) => overlaps(one, two)));
const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How likely a candidate is, by the weights of its features. */
export function scoreOf({ bounds, features }: Candidate): number {
  if (bounds.least === bounds.most) return bounds.least;
  return Math.min(bounds.most, Math.max(bounds.least, scoreFeatures(features)));
}

/** The best reading of each cue. */
function bestByCue(candidates: readonly Candidate[]): Chosen[] {
  const best = new Map<string, Chosen>();
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    const key = `${candidate.cue[0]!.start}`;
    const known = best.get(key);
    if (score >= NESTED_THRESHOLD && (!known || score > known.score)) best.set(key, { ...candidate, score });
  }
  return [...best.values()];
}

/** Whether one stands wholly inside the content of the other, as a nested attribution does. */
export const isInside = (inner: Candidate, outer: Candidate): boolean =>
  outer !== inner &&
  inner.cue.every((span) => covers(outer.content, span)) &&
  inner.content.every((span) => covers(outer.content, span)) &&
  length(inner.content) < length(outer.content);

/** Whether two candidates claim the same words for roles that don't go together. */
function clashes(a: Chosen, b: Chosen): boolean {
  if (isInside(a, b) || isInside(b, a)) return false;
  return (
    anyOverlap(a.cue, b.cue) ||
    anyOverlap(a.cue, b.content) ||
    anyOverlap(b.cue, a.content) ||
    anyOverlap(a.content, b.content) ||
    anyOverlap(a.cue, b.source) ||
    anyOverlap(b.cue, a.source)
  );
}

/** The content of `inner` without what runs on past the end of the content of `outer` that it begins in. */
function clip(inner: Chosen, outer: Chosen): Chosen | null {
  const around = outer.content.find(
    ({ start, end }) => start <= inner.cue[0]!.start && inner.cue.at(-1)!.end <= end,
  );
  if (!around) return null;
  const content = inner.content
    .filter(({ start }) => around.start <= start && start < around.end)
    .map(({ start, end }) => ({ start, end: Math.min(end, around.end) }));
  const isWhole =
    content.length === inner.content.length &&
    (inner.source.length === 0 || covers([around], inner.source[0]!));
  const clipped = { ...inner, content };
  return isWhole && isInside(clipped, outer) ? clipped : null;
}

/** The candidate as it goes with those kept, clipped where it stands inside one; null where it clashes. */
function reconcile(candidate: Chosen, near: readonly Chosen[]): Chosen | null {
  let fitted: Chosen | null = candidate;
  for (const other of near) {
    if (!fitted) return null;
    if (clashes(fitted, other)) fitted = clip(fitted, other);
  }
  return fitted;
}

/** Adds a candidate to those kept; one kept that runs on past it and stands in it is clipped. */
function keep(candidate: Chosen, near: Chosen[]): void {
  const clipped = near.map((other) => (clashes(candidate, other) ? clip(other, candidate) : other));
  if (clipped.every((one) => one !== null)) near.splice(0, near.length, ...clipped, candidate);
  else {
    const fitted = reconcile(candidate, near);
    if (fitted) near.push(fitted);
  }
}

/**
 * The candidates that hold together: the best of each cue, and of those that clash the more likely. Candidates of
 * different regions don't clash: what stands inside a quotation is wholly inside one content or in none.
 */
export function chooseCandidates(candidates: readonly Candidate[]): Chosen[] {
  const kept = new Map<ChunkedRegion, Chosen[]>();
  const ranked = bestByCue(candidates).sort((a, b) => b.score - a.score || a.cue[0]!.start - b.cue[0]!.start);
  for (const candidate of ranked) {
    const near = kept.get(candidate.region) ?? [];
    if (candidate.score >= THRESHOLD) keep(candidate, near);
    else keepNested(candidate, near);
    kept.set(candidate.region, near);
  }
  return [...kept.values()].flat().sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);
}

/** Adds an unlikely candidate where it stands inside a quotation, or inside the content of one kept. */
function keepNested(candidate: Chosen, near: Chosen[]): void {
  const fitted = reconcile(candidate, near);
  if (fitted && (candidate.region.inside !== null || near.some((other) => isInside(fitted, other))))
    near.push(fitted);
}
