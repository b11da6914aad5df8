import { setImmediate as others } from 'node:timers/promises';

/** Pieces of work that are done one after the other, in the order in which they came. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether whoever comes now would have to wait. */
  readonly isTaken: () => boolean;
}

/**
 * Makes turns; between two pieces of work what is finished goes out and what comes in is taken. Work on SQLite at one time
 * is no faster than in turn, since its queries keep the thread: it only makes those who came first wait for those who came
 * last, and all of them until the last is done.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return {
    isTaken: () => pending > 0,
    take(work) {
      pending++;
      const next = last.then(work);
      last = next
        .catch(() => {})
        .then(() => others())
        .finally(() => pending--);
      return next;
    },
  };
}
