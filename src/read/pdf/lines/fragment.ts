/**
 * Words that stand together on a page, as the file draws them. Lengths are points, `y` grows downwards; `baseline` is
 * what letters stand on, `size` the size of the type.
 */
export interface Fragment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  /** Name of the font inside the file: says only which words share one. */
  readonly font: string;
  /** How many fragments of the page were drawn before it. */
  readonly order: number;
}

/** A rectangle of a page. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** One line of a column. `size` and `font` are those of most of its letters. */
export interface Line extends Box {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  /** Of the page in the file, from 0. */
  readonly page: number;
  /** Units at the start that are a capital over several lines. */
  readonly dropCap: number;
  /** Whether its page prints it turned, as credits at the side of a picture are. */
  readonly isTurned: boolean;
}

/** A line with the rectangle that it claims: a headline claims all columns below it. */
export interface Claim extends Box {
  readonly line: Line;
}

/** How far letters reach above and below what they stand on, in shares of the size. */
export const ASCENT = 0.74;
export const DESCENT = 0.22;

/** The rectangle around all of some boxes, of which there is at least one. */
export const boxAround = (boxes: readonly Box[]): Box => ({
  x0: boxes.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY),
  x1: boxes.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY),
  top: boxes.reduce((least, { top }) => Math.min(least, top), Number.POSITIVE_INFINITY),
  bottom: boxes.reduce((most, { bottom }) => Math.max(most, bottom), Number.NEGATIVE_INFINITY),
});

/** The value that has the most weight, or the fallback where there is none. */
export function heaviest<Value>(
  items: Iterable<readonly [value: Value, weight: number]>,
  fallback: Value,
): Value {
  const weights = new Map<Value, number>();
  for (const [value, weight] of items) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: readonly [Value, number] = [fallback, 0];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0];
}
