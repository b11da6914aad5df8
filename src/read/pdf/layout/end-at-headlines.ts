import type { Claim } from '../lines/fragment.ts';
import type { Gutter } from './find-gutter.ts';
import { HEADLINE } from './stretch-headlines.ts';

/** Headlines side by side start at one height, but for so much of the body's type. */
const LEVEL = 1.5;
/** Free above them, in the same measure. */
const FREE = 0.3;

/**
 * Ends a gutter where headlines stand at one height on both sides of it, with text above each and nothing across: what is
 * above them is one article in columns, what is below are others, although the gutter runs through both.
 */
export function endAtHeadlines(gutter: Gutter, claims: readonly Claim[], bodySize: number): Gutter {
  const inside = claims.filter(({ line }) => line.bottom > gutter.top && line.top < gutter.bottom);
  const isLeft = (one: Claim) => one.x1 <= gutter.x;
  const opening = inside.filter((one) =>
    isOpening(
      one,
      inside.filter((other) => isLeft(one) === isLeft(other)),
      bodySize,
    ),
  );
  const heights = opening.filter(isLeft).flatMap(({ line: { top } }) => {
    const level = opening.find((one) => !isLeft(one) && Math.abs(one.line.top - top) < LEVEL * bodySize);
    return level ? [Math.min(top, level.line.top)] : [];
  });
  const free = heights.filter((y) =>
    inside.every(({ line }) => line.bottom < y - FREE * bodySize || line.top >= y),
  );
  return free.length > 0 ? { ...gutter, bottom: Math.min(...free) } : gutter;
}

/** Whether a line is the first of a headline that stands below body type. */
function isOpening({ line }: Claim, side: readonly Claim[], bodySize: number): boolean {
  if (line.size < HEADLINE * bodySize) return false;
  const above = side.filter((one) => one.line.bottom < line.top + 1);
  const nearest = above.reduce<Claim | null>(
    (lowest, one) => (lowest === null || one.line.bottom > lowest.line.bottom ? one : lowest),
    null,
  );
  return nearest !== null && nearest.line.size < HEADLINE * bodySize;
}
