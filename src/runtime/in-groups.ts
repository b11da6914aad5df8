/** How items are put together. */
export interface Grouping {
  readonly most: number;
  /** How long a group waits for a further item, in milliseconds after its first. */
  readonly patience: number;
}

/**
 * Puts items that come soon after one another into groups, in their order. Where the consumer stops, no further item is
 * asked for; where the items fail, those that came before are yielded first.
 */
export async function* inGroups<T>(
  items: AsyncIterable<T>,
  { most, patience }: Grouping,
): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]();
  const pull = () => {
    const next = iterator.next();
    // Told when its turn comes; until then it is no unhandled rejection.
    next.catch(() => {});
    return next;
  };
  let next = pull();
  try {
    for (;;) {
      const first = await next;
      if (first.done) return;
      const group = [first.value];
      next = pull();
      const until = performance.now() + patience;
      while (group.length < most) {
        const further = await soon(next, until - performance.now());
        if (further === null || further.done) break;
        group.push(further.value);
        next = pull();
      }
      yield group;
    }
  } finally {
    await iterator.return?.();
  }
}

/** What comes of a promise within some milliseconds, or null; a failure is left for whoever asks again. */
async function soon<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), Math.max(0, milliseconds));
  const settled = promise.catch(() => null);
  const first = await Promise.race([settled, late]);
  clearTimeout(timer);
  return first;
}
