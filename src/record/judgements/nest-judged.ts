import type { Span } from '../../model/index.ts';
import type { JudgedAttribution } from './judged-attribution.ts';

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Whether all of an attribution stands inside the content of another. */
function isInside(one: JudgedAttribution, outer: JudgedAttribution): boolean {
  if (one === outer || outer.content.length === 0) return false;
  const [from, to] = [outer.content[0]!.start, outer.content.at(-1)!.end];
  const spans = [...one.source, ...one.cue, ...one.content];
  return spans.length > 0 && spans.every(({ start, end }) => from <= start && end <= to);
}

function innermost(one: JudgedAttribution, all: readonly JudgedAttribution[]): string | null {
  const around = all
    .filter((outer) => isInside(one, outer) && size(outer.content) > size(one.content))
    .sort((a, b) => size(a.content) - size(b.content));
  return around[0]?.id ?? null;
}

/**
 * Parents anew after judgements: one that was reviewed stands in the smallest content around it; another keeps the parent
 * that it had, under that one's new id, or gets the next around it where that was rejected.
 */
export function nestJudged(
  attributions: readonly JudgedAttribution[],
  former: ReadonlyMap<string, string | null>,
): readonly JudgedAttribution[] {
  if (former.size === 0 && attributions.every(({ isReviewed }) => !isReviewed)) return attributions;
  const known = new Set(attributions.map(({ id }) => id));
  return attributions.map((one) => {
    const { parent, isReviewed } = one;
    const now = parent === null ? null : (former.get(parent) ?? parent);
    const isKept = !isReviewed && (now === null || known.has(now));
    return { ...one, parent: isKept ? now : innermost(one, attributions) };
  });
}
