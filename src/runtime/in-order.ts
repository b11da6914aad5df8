/**
 * Does `work` on each item, at most `ahead` of them at once, and yields what came out in the order of the items. With
 * `ahead` 1 nothing is asked for before its turn. Where the consumer stops, no further item is asked for; where the
 * items fail, what was begun is yielded first.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let pulling: Promise<void> | null = null;
  let isDone = false;
  let failure: unknown = null;

  function pull(): void {
    if (pulling || isDone || running.length >= ahead) return;
    pulling = iterator.next().then(
      ({ done, value }) => {
        pulling = null;
        if (done) isDone = true;
        else running.push(begin(value));
        pull();
      },
      (error: unknown) => {
        pulling = null;
        isDone = true;
        failure = error;
      },
    );
  }

  function begin(item: T): Promise<R> {
    const result = work(item);
    // Told when its turn comes; until then it is no unhandled rejection.
    result.catch(() => {});
    return result;
  }

  try {
    for (;;) {
      pull();
      if (running.length > 0) {
        const result = await running[0]!;
        running.shift();
        yield result;
      } else if (pulling) await pulling;
      else break;
    }
    if (failure !== null) throw failure;
  } finally {
    await iterator.return?.();
  }
}
