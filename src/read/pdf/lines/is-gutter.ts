import type { Fragment } from './fragment.ts';

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly baseline: number;
  readonly fragments: readonly Fragment[];
}

/** Whether the space between two fragments of a row parts two columns. */
export type GutterTest = (row: number, left: Fragment, right: Fragment) => boolean;

/** Narrower than this, in shares of the size, is a space between words, wider than that never is one. */
const NARROWEST = 0.45;
const WIDEST = 8;
/** Wider than this it parts what stands alone in its row, such as two captions side by side. */
const WIDE = 1.6;
/** So much of the strip must stay empty. */
const LEAST_STRIP = 0.4;
/** Such a share of the lines to the right of a gutter start at it, fewer where it is sure and the others are indented. */
const ALIGNED = 0.6;
const ALIGNED_APART = 0.4;
/** In shares of the size; the first lines of paragraphs start so far in. */
const INDENTED = 1.5;
/** Rows are looked at as far as this from one another, and so many of them. */
const REACH = 3.2;
const MOST_ROWS = 14;
/** A mark of a list stands apart from its words, yet belongs to them. */
const LIST_MARK = /^(?:[•▪●■◦‣*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$/i;

/** What was seen along a strip. */
interface Strip {
  from: number;
  to: number;
  /** Rows with words to the left of it. */
  left: number;
  /** Where words start to the right of it. */
  readonly starts: number[];
}

/**
 * A test for gutters. A gutter stays empty over several rows, and the words to the right of it start at one place; spaces between
 * words lie elsewhere in every line, even where a justified line is drawn wide.
 */
export function createGutterTest(rows: readonly Row[]): GutterTest {
  return (row, left, right) => {
    const size = Math.max(left.size, right.size);
    if (isInitial(left, right)) return true;
    const gap = right.x0 - left.x1;
    if (gap < NARROWEST * Math.min(left.size, right.size)) return false;
    if (gap > WIDEST * size) return true;
    if (gap < 4 * size && isListMark(rows[row]!, left, right)) return false;
    if (isWordSpace(rows[row]!, left, right)) return false;
    if (isTall(rows, row, { left, right })) return true;
    if (gap <= WIDE * size) return false;
    return !isDrawnNext(left, right) || !(isCrossed(rows, row, right) || isStretched(rows, row, left));
  };
}

/** A capital over several lines is put before the first of them later. */
const isInitial = (left: Fragment, right: Fragment): boolean =>
  left.size > 1.7 * right.size && /^["“‘']?\p{Lu}$/u.test(left.text);

const isDrawnNext = (left: Fragment, right: Fragment): boolean => right.order === left.order + 1;

/**
 * How many rows a gutter has at least. Spaces above one another are often seen over a few lines; yet what was not drawn
 * one after the other is hardly ever one line.
 */
function enough(left: Fragment, right: Fragment): number {
  if (!isDrawnNext(left, right)) return 2;
  const gap = (right.x0 - left.x1) / right.size;
  return gap < 0.8 ? 7 : gap < 1.2 ? 5 : 4;
}

/** Follows the strip between two fragments up and down for as long as it stays empty, or until rows enough are seen. */
function isTall(
  rows: readonly Row[],
  row: number,
  { left, right }: { readonly left: Fragment; readonly right: Fragment },
): boolean {
  const size = Math.max(left.size, right.size);
  const strip: Strip = { from: left.x1, to: right.x0, left: 1, starts: [right.x0] };
  const needed = enough(left, right);
  const isNext = isDrawnNext(left, right);
  const [share, indent] = isNext ? [ALIGNED, 0.25] : [ALIGNED_APART, INDENTED];
  const ends = [-1, 1].map((step) => ({ step, at: row, baseline: rows[row]!.baseline, isOpen: true }));
  for (let seen = 0; seen < MOST_ROWS; seen++) {
    for (const end of ends) {
      const next = rows[end.at + end.step];
      end.isOpen &&= next !== undefined && Math.abs(next.baseline - end.baseline) <= REACH * size;
      end.isOpen &&= passes(strip, next!, size);
      if (!end.isOpen) continue;
      end.at += end.step;
      if (isBeside(next!, strip, size)) end.baseline = next!.baseline;
      const aligned = strip.starts.filter((x0) => x0 - strip.to < indent * size).length;
      if (Math.min(strip.left, aligned) >= needed && aligned >= share * strip.starts.length) return true;
    }
  }
  return false;
}

/** Whether the strip goes on through a row, and what that leaves of it. */
function passes(strip: Strip, { fragments }: Row, size: number): boolean {
  const { from, to } = narrowed(
    strip,
    fragments.filter((one) => one.x0 < strip.to && one.x1 > strip.from),
  );
  if (to - from < LEAST_STRIP * size) return false;
  [strip.from, strip.to] = [from, to];
  return true;
}

/** Whether words of a row stand beside the strip; they are counted in it. */
function isBeside({ fragments }: Row, strip: Strip, size: number): boolean {
  const right = fragments.find((one) => one.x0 >= strip.to - 0.1 && one.x0 < strip.to + 12 * size);
  const isLeft = fragments.some((one) => one.x1 <= strip.from + 0.1 && one.x1 > strip.from - 30 * size);
  if (isLeft) strip.left++;
  if (right) strip.starts.push(right.x0);
  return isLeft || right !== undefined;
}

/** The strip without what reaches into it from a side; nothing where something stands across. */
function narrowed({ from, to }: Strip, inside: readonly Fragment[]): { from: number; to: number } {
  const middle = (from + to) / 2;
  const lefts = inside.filter((one) => (one.x0 + one.x1) / 2 < middle).map((one) => one.x1);
  const rights = inside.filter((one) => (one.x0 + one.x1) / 2 >= middle).map((one) => one.x0);
  return { from: Math.max(from, ...lefts), to: Math.min(to, ...rights) };
}

/** The rows within a height above and below one; in columns that are not level there are many. */
function* rowsNear(rows: readonly Row[], row: number, height: number): Generator<Row> {
  for (const step of [-1, 1])
    for (let at = row + step; at >= 0 && at < rows.length; at += step) {
      if (Math.abs(rows[at]!.baseline - rows[row]!.baseline) >= height) break;
      yield rows[at]!;
    }
}

/** Whether words of a row close by, above or below, stand just before where the right-hand words start. */
function isCrossed(rows: readonly Row[], row: number, right: Fragment): boolean {
  const [from, to] = [right.x0 - 0.4 * right.size, right.x0 - 0.15 * right.size];
  return [...rowsNear(rows, row, 2.6 * right.size)].some(({ fragments }) =>
    fragments.some(({ x0, x1, size }) => x0 < from && x1 > to && size < 1.3 * right.size),
  );
}

/** Whether a line reaches just as far as one close by that has no such space, as lines of few words do in justified columns. */
function isStretched(rows: readonly Row[], row: number, left: Fragment): boolean {
  const own = runsOf(rows[row]!).find((run) => run.includes(left))!;
  const [first, last] = [own[0]!, own.at(-1)!];
  for (const near of rowsNear(rows, row, 2.6 * left.size))
    for (const run of runsOf(near)) {
      const isAsFar =
        Math.abs(run.at(-1)!.x1 - last.x1) < 0.1 * left.size &&
        Math.abs(run[0]!.x0 - first.x0) < 2 * left.size;
      if (isAsFar && widestSpace(run) < 0.7 * widestSpace(own)) return true;
    }
  return false;
}

/** The fragments of a row as they were drawn one after the other. */
function runsOf({ fragments }: Row): Fragment[][] {
  const runs: Fragment[][] = [];
  for (const fragment of fragments) {
    const before = runs.at(-1)?.at(-1);
    if (before && isDrawnNext(before, fragment)) runs.at(-1)!.push(fragment);
    else runs.push([fragment]);
  }
  return runs;
}

const widestSpace = (run: readonly Fragment[]): number =>
  run.reduce((widest, { x0 }, i) => (i === 0 ? widest : Math.max(widest, x0 - run[i - 1]!.x1)), 0);

/** Whether the left-hand words are a mark of a list, with nothing close before. */
function isListMark({ fragments }: Row, left: Fragment, right: Fragment): boolean {
  if (!LIST_MARK.test(left.text) || !isDrawnNext(left, right)) return false;
  const before = fragments[fragments.indexOf(left) - 1];
  return before === undefined || left.x0 - before.x1 > left.size || before.order > left.order;
}

/** Whether the words beside have as wide a space, as all words of a justified line have. */
function isWordSpace({ fragments }: Row, left: Fragment, right: Fragment): boolean {
  if (!isDrawnNext(left, right)) return false;
  const gap = right.x0 - left.x1;
  const at = fragments.indexOf(left);
  const [before, behind] = [fragments[at - 1], fragments[at + 2]];
  const isAlike = (one: Fragment | undefined, other: Fragment | undefined) =>
    one && other && isDrawnNext(one, other) && Math.abs(other.x0 - one.x1 - gap) < 0.12 * gap;
  return Boolean(isAlike(before, left) || isAlike(right, behind));
}
