import { ASCENT, DESCENT, type Fragment, heaviest, type Line } from './fragment.ts';
import { createGutterTest, type Row } from './is-gutter.ts';

/** Least space between two words, as a share of the size. */
const SPACE = 0.1;
/** Fragments whose baselines lie so near, as a share of the size, stand in one row. */
const SAME_ROW = 0.18;
/** Raised or lowered so far, as a share of the larger size, small type still belongs to the words beside it. */
const RAISED = 0.55;

/** Joins the fragments of a page to lines of columns: what stands in a row with a gutter between is two lines. */
export function joinLines(fragments: readonly Fragment[], page: number, isTurned: boolean): Line[] {
  const rows = rowsOf(withoutDoubles(fragments));
  const isGutter = createGutterTest(rows);
  return rows.flatMap((row, index) => {
    const lines: Fragment[][] = [];
    for (const fragment of row.fragments) {
      const before = lines.at(-1)?.at(-1);
      if (before && !isGutter(index, before, fragment)) lines.at(-1)!.push(fragment);
      else lines.push([fragment]);
    }
    return lines.map((line) => lineOf(line, page, isTurned));
  });
}

/** Fragments by rows from the top, in each from the left; small type that is raised goes with the words it hangs on. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: { baseline: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows
      .slice(-4)
      .reverse()
      .find(
        (one) => Math.abs(fragment.baseline - one.baseline) <= SAME_ROW * Math.min(fragment.size, one.size),
      );
    if (row) row.fragments.push(fragment);
    else rows.push({ baseline: fragment.baseline, size: fragment.size, fragments: [fragment] });
  }
  attachRaised(rows);
  for (const row of rows) row.fragments.sort((one, other) => one.x0 - other.x0);
  return rows.filter((row) => row.fragments.length > 0);
}

function attachRaised(rows: readonly { baseline: number; fragments: Fragment[] }[]): void {
  rows.forEach((row, index) => {
    row.fragments = row.fragments.filter((small) => {
      const near = [...rows.slice(Math.max(0, index - 3), index), ...rows.slice(index + 1, index + 4)];
      const host = near.find((one) => one.fragments.some((large) => isHungOn(small, large)));
      host?.fragments.push(small);
      return host === undefined;
    });
  });
}

function isHungOn(small: Fragment, large: Fragment): boolean {
  if (small.size > large.size * 0.85 || small.text.length > 4) return false;
  if (large.size > small.size * 2.2) return false;
  const isNear = Math.abs(small.baseline - large.baseline) <= RAISED * large.size;
  const gap = Math.max(small.x0 - large.x1, large.x0 - small.x1);
  return isNear && gap > -0.2 * large.size && gap < 0.3 * large.size;
}

/** Heavy type is often made by drawing the same words twice, a hair apart. */
function withoutDoubles(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((one) => {
    const key = `${one.text}|${one.size.toFixed(1)}`;
    const same = seen.get(key);
    if (!same) {
      seen.set(key, [one]);
      return true;
    }
    const isDouble = same
      .slice(-8)
      .some((other) => Math.hypot(one.x0 - other.x0, one.baseline - other.baseline) < 0.15 * one.size);
    if (!isDouble) same.push(one);
    return !isDouble;
  });
}

function lineOf(fragments: readonly Fragment[], page: number, isTurned: boolean): Line {
  const size = heaviest(
    fragments.map((one) => [one.size, one.text.length] as const),
    1,
  );
  const font = heaviest(
    fragments.map((one) => [one.font, one.text.length] as const),
    '',
  );
  const baseline = fragments.find((one) => one.size === size)!.baseline;
  return {
    text: textOf(fragments),
    x0: fragments[0]!.x0,
    x1: Math.max(...fragments.map((one) => one.x1)),
    top: baseline - ASCENT * size,
    bottom: baseline + DESCENT * size,
    baseline,
    size,
    font,
    page,
    dropCap: 0,
    isTurned,
  };
}

/** Written from left to right as placed; pdf.js has put the letters of other directions in reading order already. */
function textOf(fragments: readonly Fragment[]): string {
  let text = '';
  fragments.forEach((one, i) => {
    const before = fragments[i - 1];
    const isApart = before && one.x0 - before.x1 > SPACE * Math.min(one.size, before.size);
    text += isApart ? ` ${one.text}` : one.text;
  });
  return text.replace(/ {2,}/g, ' ');
}
