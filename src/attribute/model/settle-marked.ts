import type { Span } from '../../model/index.ts';
import { contains, overlaps } from '../../text/span.ts';

/** What has to be settled: roles, and how likely they are right. */
interface Claim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly score: number;
}

const anyOverlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));
const covers = (outer: readonly Span[], inner: Span): boolean => outer.some((one) => contains(one, inner));
const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Whether one stands wholly inside the content of the other. */
const isInside = (inner: Claim, outer: Claim): boolean =>
  [...inner.cue, ...inner.content].every((span) => covers(outer.content, span)) &&
  length(inner.content) < length(outer.content);

/** Whether two claim the same words for roles that do not go together. */
const clash = (one: Claim, other: Claim): boolean =>
  anyOverlap(one.cue, other.cue) ||
  anyOverlap(one.content, other.content) ||
  anyOverlap(one.cue, other.content) ||
  anyOverlap(other.cue, one.content);

/** From the first word that a claim has to its last. */
function extentOf({ cue, content }: Claim): Span {
  const spans = [...cue, ...content];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** The claims that hold beside one another, the likelier first; order of the list given is kept. */
export function settle<T extends Claim>(claims: readonly T[]): T[] {
  const kept: { readonly claim: T; readonly extent: Span }[] = [];
  for (const claim of [...claims].sort((a, b) => b.score - a.score || a.cue[0]!.start - b.cue[0]!.start)) {
    const extent = extentOf(claim);
    const near = kept.filter((other) => overlaps(extent, other.extent) && clash(claim, other.claim));
    if (near.every((other) => isInside(claim, other.claim) || isInside(other.claim, claim)))
      kept.push({ claim, extent });
  }
  const held = new Set(kept.map(({ claim }) => claim));
  return claims.filter((claim) => held.has(claim));
}
