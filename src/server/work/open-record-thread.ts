import { Worker } from 'node:worker_threads';
import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { RecordTask, RecordTaskName, RecordTasks, TaskWatch } from './record-task.ts';
import type { ThreadHears, ThreadSays } from './record-thread.ts';
import { runRecordTask } from './run-record-task.ts';
import { answerIn } from './told-failure.ts';

/** Does long work on a record so that the server answers meanwhile. */
export interface RecordThread {
  /**
   * Does a task when those before are done. Throws what the work throws, and `stopped` where it did not stop in time when
   * it was told to.
   */
  run<Name extends RecordTaskName>(
    task: { readonly name: Name } & RecordTasks[Name]['asked'],
    watch?: TaskWatch,
  ): Promise<RecordTasks[Name]['answer']>;
  /** Ends the thread when the task in hand is done. */
  close(): Promise<void>;
}

/** In a clone the source itself runs; in the package, what was built from it. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? 'record-thread.ts' : 'record-thread.js',
  import.meta.url,
);

/** How long a task may take to stop, and a thread without a task is kept, in milliseconds. */
const GRACE = 8000;
const IDLE = 60_000;

const UNWATCHED: TaskWatch = { onProgress: () => {}, signal: new AbortController().signal };

/**
 * A record in a file is opened once more, in a thread of its own that begins with the first task, since SQLite keeps its
 * thread from all else; PostgreSQL does its work elsewhere anyway.
 */
export function openRecordThread(record: OpenRecord): RecordThread {
  const { dialect, name } = record.store;
  if (dialect !== 'sqlite' || name === ':memory:')
    return {
      run: (task, watch = UNWATCHED) => runRecordTask(record, task as RecordTask, watch),
      close: async () => {},
    };
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;

  const end = (): void => {
    thread?.postMessage({ isToEnd: true } satisfies ThreadHears);
    thread = null;
  };
  async function run(task: RecordTask, watch: TaskWatch): Promise<RecordTasks[RecordTaskName]['answer']> {
    if (idle) clearTimeout(idle);
    const worker = thread ?? openThread(name);
    thread = worker;
    worker.once('exit', () => {
      if (thread === worker) thread = null;
    });
    try {
      return await runIn(worker, task, watch);
    } finally {
      idle = setTimeout(end, IDLE).unref();
    }
  }
  return {
    run(task, watch = UNWATCHED) {
      const next = last.then(() => run(task as RecordTask, watch));
      last = next.catch(() => {});
      return next;
    },
    async close() {
      await last;
      if (idle) clearTimeout(idle);
      if (thread === null) return;
      const ended = new Promise((resolve) => thread!.once('exit', resolve));
      end();
      await ended;
    },
  };
}

function openThread(where: string): Worker {
  const thread = new Worker(THREAD, { workerData: where });
  thread.setMaxListeners(0);
  return thread;
}

/** Does one task in a thread. */
async function runIn(
  thread: Worker,
  task: RecordTask,
  { onProgress, signal }: TaskWatch,
): Promise<RecordTasks[RecordTaskName]['answer']> {
  const tell = (words: ThreadHears): void => thread.postMessage(words);
  const late = { timer: null as NodeJS.Timeout | null };
  const stop = (): void => {
    tell({ stop: String(signal.reason) });
    // What only gives way may end what it has in hand.
    if (signal.reason !== 'give way') late.timer = setTimeout(() => void thread.terminate(), GRACE);
  };
  tell({ task });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return answerIn(await outcomeFrom(thread, onProgress));
  } finally {
    signal.removeEventListener('abort', stop);
    if (late.timer) clearTimeout(late.timer);
  }
}

type Said = Extract<ThreadSays, { readonly outcome: unknown }>['outcome'];

function outcomeFrom(thread: Worker, onProgress: TaskWatch['onProgress']): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const hear = (words: ThreadSays): void => {
    if ('progress' in words) onProgress(words.progress);
    else resolve(words.outcome);
  };
  const ended = (): void => reject(stopped());
  thread.on('message', hear).once('error', reject).once('exit', ended);
  return promise.finally(() => thread.off('message', hear).off('error', reject).off('exit', ended));
}

const stopped = (): HearsayError =>
  new HearsayError('stopped', 'This was stopped before it was done; it may be done again.');
