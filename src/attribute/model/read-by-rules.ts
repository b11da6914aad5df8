import type { Span } from '../../model/index.ts';
import { contains, firstEndingAfter, joinSpans, overlaps } from '../../text/span.ts';
import type { Chosen } from '../choose/choose-candidates.ts';

/** Where the cue begins: no two chosen ones have it in common. */
export const cueStart = ({ cue }: Chosen): number => cue[0]?.start ?? -1;

/** Whether a span overlaps one of some spans that are in order and apart. */
function touchesAny(spans: readonly Span[], span: Span): boolean {
  const first = spans[firstEndingAfter(spans, span.start)];
  return first !== undefined && overlaps(first, span);
}

/** What the rules alone read where the network marks nothing. */
export function readByRulesAlone(
  ruled: readonly Chosen[],
  marked: readonly Chosen[],
  least: number,
): Chosen[] {
  const taken = joinSpans(marked.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]));
  const isFree = ({ cue, content }: Chosen) => [...cue, ...content].every((span) => !touchesAny(taken, span));
  return ruled.filter((one) => one.region.inside === null && one.score >= least && isFree(one));
}

/** What the rules alone read wholly inside the contents of others. */
export function readInsideByRules(
  ruled: readonly Chosen[],
  outer: readonly Chosen[],
  least: number,
): Chosen[] {
  const contents = joinSpans(outer.flatMap(({ content }) => content));
  const isInside = (span: Span) => contents.some((one) => contains(one, span));
  const cues = new Set(outer.map(cueStart));
  return ruled.filter(
    (one) => one.score >= least && !cues.has(cueStart(one)) && [...one.cue, ...one.content].every(isInside),
  );
}
