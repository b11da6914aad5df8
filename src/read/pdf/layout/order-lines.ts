import { type Box, boxAround, type Claim, type Line } from '../lines/fragment.ts';
import { endAtHeadlines } from './end-at-headlines.ts';
import { findGutter, type Gutter } from './find-gutter.ts';
import { stretchHeadlines } from './stretch-headlines.ts';

/** Lines of one column, from the top, or rows of a table. */
export interface Column extends Box {
  readonly lines: readonly Line[];
  readonly isTable: boolean;
}

/** The columns of a page in reading order; `isDoubtful` where a cut goes through what looks like one column. */
export interface PageColumns {
  readonly columns: readonly Column[];
  readonly isDoubtful: boolean;
}

/** Deeper than any page is made. */
const DEEPEST = 40;

/**
 * Puts the lines of a page in reading order: parts it at the tallest gutter, above and below which something stands across, and
 * goes on so inside the parts (recursive X-Y cut, Nagy and Seth 1984, led by gutters as in Breuel 2002).
 */
export function orderLines(lines: readonly Line[], bodySize: number): PageColumns {
  const columns: Column[] = [];
  let isDoubtful = false;
  const cut = (claims: readonly Claim[], depth: number): void => {
    const gutter = depth < DEEPEST ? findGutter(claims, bodySize) : null;
    if (gutter === null) return void columns.push(columnOf(claims, false));
    if (gutter.isTable) return void columns.push(...aroundTable(claims, gutter));
    const parts = partsOf(claims, endAtHeadlines(gutter, claims, bodySize));
    isDoubtful ||= isTorn(parts);
    for (const part of [parts.above, parts.left, parts.right, parts.below])
      if (part.length > 0) cut(part, depth + 1);
  };
  if (lines.length > 0) cut(stretchHeadlines(lines, bodySize), 0);
  return { columns, isDoubtful };
}

interface Parts {
  readonly above: readonly Claim[];
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
  readonly below: readonly Claim[];
}

function partsOf(claims: readonly Claim[], { x, top, bottom }: Gutter): Parts {
  const middle = ({ line }: Claim) => (line.top + line.bottom) / 2;
  const inside = claims.filter((one) => middle(one) > top && middle(one) < bottom);
  return {
    above: claims.filter((one) => middle(one) <= top),
    left: inside.filter((one) => one.x1 <= x),
    right: inside.filter((one) => one.x1 > x),
    below: claims.filter((one) => middle(one) >= bottom),
  };
}

function columnOf(claims: readonly Claim[], isTable: boolean): Column {
  const lines = claims
    .map(({ line }) => line)
    .sort((one, other) => one.baseline - other.baseline || one.x0 - other.x0);
  return { ...boxAround(lines), lines: rowsInOrder(lines), isTable };
}

/** Lines that stand on nearly one baseline go from left to right. */
function rowsInOrder(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.baseline - line.baseline) < 0.3 * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.x0 - other.x0));
}

function aroundTable(claims: readonly Claim[], gutter: Gutter): Column[] {
  const { above, left, right, below } = partsOf(claims, gutter);
  return [
    ...(above.length > 0 ? [columnOf(above, false)] : []),
    columnOf([...left, ...right], true),
    ...(below.length > 0 ? [columnOf(below, false)] : []),
  ];
}

/** Whether two lines that follow one another as in a column were put into parts above one another. */
function isTorn({ above, left, right, below }: Parts): boolean {
  const inside = [...left, ...right];
  return hasSeam(above, inside) || hasSeam(inside, below);
}

function hasSeam(uppers: readonly Claim[], lowers: readonly Claim[]): boolean {
  const [upper, lower] = [new Set(bottomMost(uppers)), topMost(lowers)];
  let seams = 0;
  for (const one of upper) for (const other of lower) if (isNextLine(one.line, other.line)) seams++;
  return seams > 1;
}

const EDGE_LINES = 12;
const bottomMost = (claims: readonly Claim[]) =>
  [...claims].sort((one, other) => other.bottom - one.bottom).slice(0, EDGE_LINES);
const topMost = (claims: readonly Claim[]) =>
  [...claims].sort((one, other) => one.top - other.top).slice(0, EDGE_LINES);

function isNextLine(upper: Line, lower: Line): boolean {
  const isNear = lower.baseline - upper.baseline > 0 && lower.baseline - upper.baseline < 1.3 * upper.size;
  const isSame = Math.abs(upper.size - lower.size) < 0.05 * upper.size && upper.font === lower.font;
  const isBelow = Math.abs(upper.x0 - lower.x0) < upper.size && Math.abs(upper.x1 - lower.x1) < upper.size;
  return isNear && isSame && isBelow;
}
