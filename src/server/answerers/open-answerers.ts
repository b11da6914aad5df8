import { Piscina } from 'piscina';
import type { KeptAnswer } from '../cache/create-answer-cache.ts';
import { answerIn, type Outcome } from '../work/told-failure.ts';
import type { AnswerPlace, AnswerTask } from './answer-task.ts';

/** Threads that read a record in a file for visitors, each by itself. */
export interface Answerers {
  /**
   * Answers a request; null while no thread is there, which the first call with `isBusy` begins to change: whoever asks
   * alone needs none. Throws what the work on the record throws.
   */
  answer(task: AnswerTask, isBusy: boolean): Promise<KeptAnswer> | null;
  /** Lets tasks end that have begun. */
  close(): Promise<void>;
}

/** How long a thread is kept that has nothing to do, all but one, in milliseconds. */
const IDLE = 60_000;

/** In a clone the source itself runs; in the package, what was built from it. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? 'answer-thread.ts' : 'answer-thread.js',
  import.meta.url,
);

const openPool = (workerData: AnswerPlace, threads: number): Piscina =>
  new Piscina({ filename: THREAD.href, minThreads: 1, maxThreads: threads, idleTimeout: IDLE, workerData });

/** SQLite keeps its thread from all else: with these a slow search keeps nobody else waiting. At most so many threads. */
export function openAnswerers(place: AnswerPlace, threads: number): Answerers {
  let pool: Piscina | null = null;
  let isReady = false;

  function begin(): void {
    pool = openPool(place, threads);
    // A thread that cannot open the record is none; the server goes on without.
    (pool.run(null) as Promise<unknown>).then(
      () => {
        isReady = true;
      },
      () => {},
    );
  }

  async function run(task: AnswerTask): Promise<KeptAnswer> {
    return answerIn((await pool!.run(task)) as Outcome<KeptAnswer>);
  }
  return {
    answer(task, isBusy) {
      if (isReady) return run(task);
      if (isBusy && pool === null && threads > 0) begin();
      return null;
    },
    close: async () => await pool?.close(),
  };
}
