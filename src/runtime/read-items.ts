import { availableParallelism } from 'node:os';
import type { Engine } from '../attribute/index.ts';
import { HearsayError } from '../errors.ts';
import type { Document } from '../model/index.ts';
import { type Findings, readDocument } from '../read-document.ts';
import type { ReadOptions } from '../read-options.ts';
import { inOrder } from './in-order.ts';
import { openEngine } from './open-engine.ts';
import { openLinkReader } from './open-link-reader.ts';
import type { Pool } from './open-pool.ts';

/** A document that came out of an input, by the input's name and by what the item is called in a run. */
interface ReadableItem {
  readonly name: string;
  readonly key: string;
  readonly document: Document;
}

/** An input out of which none came. */
interface FailedItem {
  readonly name: string;
  readonly key: string;
  readonly error: HearsayError;
}

/** An item with what was found in it; `findings` is null where the document needed no reading. */
export type FoundIn<Item> = Item & { readonly findings: Findings | null };

interface ReadItems {
  readonly options: ReadOptions;
  /** Whether a document was read by this engine before. */
  readonly isKnown: (document: Document, engine: Engine) => Promise<boolean>;
  /** Whether they are going to be linked. */
  readonly isLinked: boolean;
}

/** Threads that are worth their memory where nobody says how many. */
const MOST_THREADS = 4;

/** Finds what items hold, in their order, by the engine asked for and in as many threads as are worth it. */
export async function* readItems<Item extends ReadableItem>(
  items: AsyncIterable<Item | FailedItem>,
  { options, isKnown, isLinked }: ReadItems,
): AsyncGenerator<FoundIn<Item> | FailedItem> {
  const name = options.engine ?? 'model';
  const threads = threadsOf(options);
  const here = await openEngine(name);
  const isPooled = threads > 1 && here.engine.name === 'model';
  // Opened once, though several documents may ask for it at the same time.
  let pool: Promise<Pool> | null = null;
  let documents = 0;
  const readIn = async (document: Document): Promise<Findings> => {
    if (!isPooled || documents++ === 0)
      return readDocument(document, { ...here, linkReader: isLinked ? await openLinkReader() : null });
    pool ??= import('./open-pool.ts').then(({ openPool }) => openPool({ engine: name, threads, isLinked }));
    return (await pool).read(document);
  };
  const readItem = async (item: Item | FailedItem): Promise<FoundIn<Item> | FailedItem> => {
    if ('error' in item) return item;
    try {
      const isRead = await isKnown(item.document, here.engine);
      return { ...item, findings: isRead ? null : await readIn(item.document) };
    } catch (cause) {
      return { name: item.name, key: item.key, error: faultIn(item.name, cause) };
    }
  };
  try {
    yield* inOrder(items, readItem, isPooled ? 2 * threads : 1);
  } finally {
    await (await (pool as Promise<Pool> | null))?.close();
  }
}

/** A fault of ours in one document is told like a bad input, so that it does not end a run over thousands. */
function faultIn(name: string, cause: unknown): HearsayError {
  if (cause instanceof HearsayError) return cause;
  const message = `${name} made Hearsay itself fail (${(cause as Error).message}); please report it.`;
  return new HearsayError('internal', message, { cause });
}

function threadsOf({ threads }: ReadOptions): number {
  if (threads === undefined) return Math.min(MOST_THREADS, availableParallelism());
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new HearsayError('bad-threads', `threads ${threads}: a whole number from 1 up would be accepted.`);
}
