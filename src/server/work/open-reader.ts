import { Piscina } from 'piscina';
import { HearsayError } from '../../errors.ts';
import type { ReadTaskName, ReadTasks } from './read-task.ts';
import { SPARE_CORES } from './spare-cores.ts';
import { answerIn, type Outcome } from './told-failure.ts';

/** Threads that read what visitors give, so that the server answers others meanwhile. */
export interface Reader {
  /**
   * Does a task. Throws what reading throws, `busy` where too many wait already, `too-long` where it takes longer than two
   * minutes; where `signal` aborts, it is given up.
   */
  run<Name extends ReadTaskName>(
    name: Name,
    asked: ReadTasks[Name]['asked'],
    signal: AbortSignal,
  ): Promise<ReadTasks[Name]['answer']>;
  close(): Promise<void>;
}

/** How many read at once, and how many more may wait. */
export interface ReaderLimits {
  readonly threads: number;
  readonly waiting: number;
}

const LIMITS: ReaderLimits = { threads: SPARE_CORES, waiting: 16 };
const LONGEST = 120_000;
/** How long a thread is kept that has nothing to do, all but one; milliseconds, as above. */
const IDLE = 60_000;

/** In a clone the source itself runs; in the package, what was built from it. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? 'read-thread.ts' : 'read-thread.js',
  import.meta.url,
);

const openThreads = (threads: number): Piscina =>
  new Piscina({ filename: THREAD.href, minThreads: 1, maxThreads: threads, idleTimeout: IDLE });

/** A reader whose threads begin with the first task. */
export function openReader({ threads, waiting }: ReaderLimits = LIMITS): Reader {
  let pool: Piscina | null = null;
  let running = 0;
  async function run<Name extends ReadTaskName>(
    name: Name,
    asked: ReadTasks[Name]['asked'],
    left: AbortSignal,
  ): Promise<ReadTasks[Name]['answer']> {
    if (running >= threads + waiting) throw busy(running);
    running++;
    const late = AbortSignal.timeout(LONGEST);
    try {
      pool ??= openThreads(threads);
      const signal = AbortSignal.any([left, late]);
      return answerIn<ReadTasks[Name]['answer']>(
        (await pool.run({ name, ...asked }, { signal })) as Outcome<ReadTasks[Name]['answer']>,
      );
    } catch (cause) {
      if (late.aborted) throw tooLong(cause);
      if (left.aborted) throw goneAway(cause);
      throw cause;
    } finally {
      running--;
    }
  }
  return { run, close: async () => await pool?.destroy() };
}

const busy = (running: number): HearsayError =>
  new HearsayError('busy', `${running} texts are being read already; try again when some are done.`);

const tooLong = (cause: unknown): HearsayError =>
  new HearsayError(
    'too-long',
    `Reading this took longer than ${LONGEST / 1000} s and was given up; a shorter text is accepted.`,
    { cause },
  );

const goneAway = (cause: unknown): HearsayError =>
  new HearsayError('gone-away', 'Whoever asked for this went away before it was read.', { cause });
