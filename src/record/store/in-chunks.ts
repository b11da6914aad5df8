/** How many values one statement is given: less than either store binds. */
const MOST = 1000;

/** A list in pieces that one statement can be given. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += MOST) yield list.slice(from, from + MOST);
}
