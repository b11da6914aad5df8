import type { Claim } from '../lines/fragment.ts';

/** An upright strip without words: `x` lies in it, it reaches from `top` to `bottom`. */
export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it parts the cells of a table. */
  readonly isTable: boolean;
}

/** So many of the commonest edges are tried. */
const MOST_EDGES = 40;
/** A column of one line, as a text ends with, has so many words. */
const LAST_LINE_WORDS = 4;
/** Higher than any page. */
const WHOLE = 100_000;
/** Least width, as a share of the size of the page's body type. */
const WIDTH = 0.4;

/**
 * The gutter along which lines stand beside lines over the greatest height, or null where none do. One that nothing stands
 * across goes before all others.
 */
export function findGutter(claims: readonly Claim[], bodySize: number): Gutter | null {
  const sorted = [...claims].sort((one, other) => one.top - other.top);
  let best: { gutter: Gutter; height: number } | null = null;
  for (const x of edges(claims, bodySize)) {
    for (const { claims: run, top, bottom } of openRuns(sorted, x, WIDTH * bodySize)) {
      const beside = heightBeside(run, x, bodySize);
      const height = beside > 0 && run.length === claims.length ? beside + WHOLE : beside;
      if (height > (best?.height ?? 0) + 0.1)
        best = { height, gutter: { x, top, bottom, isTable: isTable(run, x) } };
    }
  }
  return best?.gutter ?? null;
}

/** The places just left of where most lines start, and just right of where most end. */
function edges(claims: readonly Claim[], bodySize: number): number[] {
  const counts = new Map<number, number>();
  const add = (x: number) => counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  for (const { x0, x1 } of claims) {
    add(x0 - (WIDTH / 2) * bodySize);
    add(x1 + (WIDTH / 2) * bodySize);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MOST_EDGES)
    .map(([x]) => x);
}

interface OpenRun {
  readonly claims: readonly Claim[];
  readonly top: number;
  readonly bottom: number;
}

/** What stands between lines that cross a strip around `x`, from the top. */
function* openRuns(sorted: readonly Claim[], x: number, width: number): Generator<OpenRun> {
  let upper: Claim | null = null;
  let run: Claim[] = [];
  for (const claim of sorted) {
    const isAcross = claim.x0 < x + width / 2 - 0.6 && claim.x1 > x - width / 2 + 0.6;
    if (!isAcross) run.push(claim);
    else {
      yield* trimmed(run, upper, claim);
      run = [];
      if (upper === null || claim.line.bottom > upper.line.bottom) upper = claim;
    }
  }
  yield* trimmed(run, upper, null);
}

/** A run without what stands beside the lines that cross above and below, or goes on from or to one of them. */
function* trimmed(run: readonly Claim[], upper: Claim | null, lower: Claim | null): Generator<OpenRun> {
  const top = upper
    ? bottomOf([upper, ...run.filter((one) => isNext(upper, one))])
    : Number.NEGATIVE_INFINITY;
  const bottom = lower
    ? topOf([lower, ...run.filter((one) => isNext(one, lower))])
    : Number.POSITIVE_INFINITY;
  const claims = run.filter(
    ({ line }) => (line.top + line.bottom) / 2 > top && (line.top + line.bottom) / 2 < bottom,
  );
  if (claims.length > 1) yield { claims, top, bottom };
}

/** Whether a line stands right below another as in one column, though one of them is indented or ends early. */
function isNext({ line: upper }: Claim, { line: lower }: Claim): boolean {
  const step = lower.baseline - upper.baseline;
  if (step < 0.5 * upper.size || step > 1.4 * upper.size || upper.font !== lower.font) return false;
  const [one, other] = [upper.x1 - upper.x0, lower.x1 - lower.x0];
  const isAlike =
    Math.abs(upper.size - lower.size) < 0.05 * upper.size &&
    Math.min(one, other) > 0.5 * Math.max(one, other);
  return isAlike && Math.abs(upper.x0 - lower.x0) < 2 * upper.size;
}

/** Over what height lines stand on both sides; 0 where neither has more than one, or one has a line of few words. */
function heightBeside(run: readonly Claim[], x: number, bodySize: number): number {
  const lefts = run.filter((one) => one.x1 <= x);
  const rights = run.filter((one) => one.x1 > x);
  if (lefts.length === 0 || rights.length === 0 || run.length < 3) return 0;
  if (lefts.length < 2 || rights.length < 2)
    return Math.min(wordsIn(lefts), wordsIn(rights)) >= LAST_LINE_WORDS ? 0.5 * bodySize : 0;
  const top = Math.max(topOf(lefts), topOf(rights));
  const bottom = Math.min(bottomOf(lefts), bottomOf(rights));
  return bottom - top > 1.2 * bodySize ? bottom - top : 0;
}

const topOf = (claims: readonly Claim[]) =>
  claims.reduce((least, one) => Math.min(least, one.line.top), Number.POSITIVE_INFINITY);
const bottomOf = (claims: readonly Claim[]) =>
  claims.reduce((most, one) => Math.max(most, one.line.bottom), Number.NEGATIVE_INFINITY);

const wordsIn = (claims: readonly Claim[]) =>
  claims.reduce((all, { line }) => all + line.text.split(' ').length, 0) / Math.max(1, claims.length);

/** Cells stand on the same baselines on both sides, and those of one side are a word or two. */
function isTable(run: readonly Claim[], x: number): boolean {
  const lefts = run.filter((one) => one.x1 <= x);
  const rights = run.filter((one) => one.x1 > x);
  if (Math.min(lefts.length, rights.length) < 3 || Math.min(wordsIn(lefts), wordsIn(rights)) > 2.2)
    return false;
  const baselines = new Set(lefts.map(({ line }) => Math.round(line.baseline / 2)));
  const beside = rights.filter(({ line }) =>
    [-1, 0, 1].some((near) => baselines.has(Math.round(line.baseline / 2) + near)),
  );
  return beside.length >= 0.8 * rights.length;
}
