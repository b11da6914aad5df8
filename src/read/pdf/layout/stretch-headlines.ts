import { type Box, boxAround, type Claim, type Line } from '../lines/fragment.ts';

/** Type so much larger than the body's is a headline's. */
export const HEADLINE = 1.35;

/**
 * Lets each headline claim the columns that its story runs in, since one of few words ends long before the last of them. It
 * claims a column beside its own where nothing stands at its height and words begin below just where its own do.
 */
export function stretchHeadlines(lines: readonly Line[], bodySize: number): Claim[] {
  const large = lines.filter((line) => line.size >= HEADLINE * bodySize);
  const claimed = new Map<Line, Box>();
  for (const group of groupsOf(large)) {
    const box = stretched(boxAround(group), lines, bodySize);
    for (const line of group)
      claimed.set(line, { ...line, x0: Math.min(line.x0, box.x0), x1: Math.max(line.x1, box.x1) });
  }
  return lines.map((line) => {
    const { x0, x1, top, bottom } = claimed.get(line) ?? line;
    return { x0, x1, top, bottom, line };
  });
}

/** Lines of one headline, one below the other. */
function groupsOf(large: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of [...large].sort((one, other) => one.top - other.top)) {
    const group = groups.find((one) => {
      const last = one.at(-1)!;
      const isSame = Math.abs(last.size - line.size) < 0.05 * line.size;
      const isBelow = line.x0 < last.x1 && line.x1 > last.x0;
      return isSame && isBelow && line.baseline - last.baseline < 1.5 * line.size;
    });
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function stretched(box: Box, lines: readonly Line[], bodySize: number): Box {
  const near = lines.filter((line) => line.bottom > box.top + 1 && line.top < box.bottom + 8 * bodySize);
  const below = near.filter((line) => line.top >= box.bottom - 0.3 * bodySize);
  const own = below.filter((line) => line.x0 < box.x1 && line.x1 > box.x0);
  const level = below.filter((line) => own.some(({ top }) => Math.abs(top - line.top) < 0.7 * bodySize));
  let { x0, x1 } = box;
  for (const line of [...level].sort((one, other) => one.x0 - other.x0))
    if (line.x1 > x1 && line.x0 < x1 + REACH * bodySize && isFirst(line, near, { ...box, x0: x1 }))
      x1 = line.x1;
  // One that is flush with the text below it does not reach out to the left as well.
  if (own.some((line) => Math.abs(line.x0 - box.x0) < 0.5 * bodySize)) return { ...box, x0, x1 };
  for (const line of [...level].sort((one, other) => other.x1 - one.x1))
    if (line.x0 < x0 && line.x1 > x0 - REACH * bodySize && isFirst(line, near, { ...box, x1: x0 }))
      x0 = line.x0;
  return { ...box, x0, x1 };
}

/** The next column begins within so many sizes of body type. */
const REACH = 3;

/** Whether nothing stands between the height of a headline and a line, in what of the line's width lies beyond `beyond`. */
function isFirst(line: Line, near: readonly Line[], { top, x0, x1 }: Box): boolean {
  const isRight = line.x1 > x1;
  const [from, to] = isRight ? [Math.max(x0, line.x0), line.x1] : [line.x0, Math.min(x1, line.x1)];
  return !near.some(
    (other) =>
      other.bottom > top + 1 && other.bottom < line.baseline && other.x0 < to - 1 && other.x1 > from + 1,
  );
}
