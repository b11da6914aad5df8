import { rm } from 'node:fs/promises';
import { HearsayError } from '../../errors.ts';
import type { AddOptions } from '../../hearsay.ts';
import type { ServerContext } from '../context.ts';
import type { JobProgress } from '../contract.ts';
import { openRecordThread } from '../work/open-record-thread.ts';
import { readOptionsOf } from '../work/read-options-of.ts';
import { SPARE_CORES } from '../work/spare-cores.ts';
import {
  changeJob,
  dropJob,
  type JobChange,
  type KeptJob,
  keepJob,
  listJobs,
  listUnfinished,
  loadJob,
  type NewJob,
} from './job-store.ts';

/** Does the jobs of a record one after the other. Who makes it stops it. */
export interface JobRunner {
  /** Goes on with the jobs that are not done. */
  start(): Promise<void>;
  /** Keeps a job, to be done when its turn comes. Throws `busy` where too many wait. */
  add(job: NewJob): Promise<KeptJob>;
  /** The last jobs, the newest first, as far as they have come. */
  list(): Promise<readonly KeptJob[]>;
  /** One of them. Throws `no-such-job`. */
  load(id: string): Promise<KeptJob>;
  /** Gives a job up: what it has added stays. One that is done is left as it is. Throws `no-such-job`. */
  cancel(id: string): Promise<KeptJob>;
  /** Has `onChange` called whenever a job has come further; returns what ends that. */
  watch(id: string, onChange: () => void): () => void;
  /** Stops; what is being done goes on at the next start. */
  stop(): Promise<void>;
}

const MOST_WAITING = 200;

interface Running {
  readonly job: KeptJob;
  readonly abort: AbortController;
  progress: JobProgress;
}

/** A runner that has not started. */
export function createJobRunner({ record, settings, now }: ServerContext): JobRunner {
  const thread = openRecordThread(record);
  const waiting: KeptJob[] = [];
  const watchers = new Map<string, Set<() => void>>();
  let running: Running | null = null;
  let working: Promise<void> = Promise.resolve();
  let isWorking = false;
  let isStopped = false;

  const tell = (id: string): void => {
    for (const onChange of watchers.get(id) ?? []) onChange();
  };
  const change = async ({ id }: KeptJob, what: JobChange): Promise<void> => {
    await changeJob(record, id, what);
    tell(id);
  };

  async function end(job: KeptJob, what: JobChange): Promise<void> {
    await change(job, { ...what, finishedAt: now().toISOString() });
    if (job.options.folder !== null) await rm(job.options.folder, { recursive: true, force: true });
  }

  const optionsOf = ({ options: { access, folder } }: KeptJob): AddOptions => ({
    ...readOptionsOf(settings),
    threads: SPARE_CORES,
    ...(access === undefined ? {} : { access }),
    ...(folder === null ? {} : { folder }),
  });

  /** So that what was added is found by meaning too; where that cannot be, it is found by its words alone. */
  async function follow({ by }: KeptJob): Promise<void> {
    if (waiting.some(({ kind }) => kind === 'vectors')) return;
    const options = { folder: null, isFollowing: true };
    waiting.push(await keepJob(record, { kind: 'vectors', inputs: [], by, options }));
  }

  /** Of a large record all but adding takes hours, and goes on where it was: nobody who adds something waits for that. */
  function hurry(): void {
    if (running && running.job.kind !== 'add' && waiting.some(({ kind }) => kind === 'add'))
      running.abort.abort('give way');
  }

  /** Puts a job that gave way behind those that wait. */
  async function giveWay(job: KeptJob, progress: JobProgress): Promise<void> {
    await change(job, { state: 'waiting', progress });
    waiting.push({ ...job, progress });
  }

  async function run(one: Running): Promise<void> {
    const { job, abort } = one;
    const { id, kind, inputs } = job;
    try {
      await change(job, { state: 'running' });
      const onProgress = (progress: JobProgress) => {
        one.progress = progress;
        tell(id);
      };
      const { progress, isFinished } = await thread.run(
        { name: 'job', id, kind, inputs, options: optionsOf(job), progress: job.progress },
        { onProgress, signal: abort.signal },
      );
      one.progress = progress;
      if (!isFinished && abort.signal.reason === 'give way') return await giveWay(job, progress);
      if (!isFinished && abort.signal.reason === 'stop') return await changeJob(record, id, { progress });
      await end(job, { state: isFinished ? 'done' : 'cancelled', progress });
      if (kind === 'add' && progress.added > 0) await follow(job);
    } catch (error) {
      if (abort.signal.reason === 'give way') return await giveWay(job, one.progress);
      if (abort.signal.reason === 'stop') return;
      if (job.options.isFollowing) return await dropJob(record, id);
      const state = abort.signal.aborted ? 'cancelled' : 'failed';
      await end(job, { state, progress: one.progress, error: state === 'failed' ? wordsOf(error) : null });
    }
  }

  async function workOff(): Promise<void> {
    for (let job = waiting.shift(); job && !isStopped; job = waiting.shift()) {
      running = { job, abort: new AbortController(), progress: job.progress };
      hurry();
      // A record that fails even at noting that keeps the job for the next start.
      await run(running).catch(() => {});
      running = null;
      tell(job.id);
    }
    isWorking = false;
  }

  function work(): void {
    if (isWorking || isStopped) return;
    isWorking = true;
    working = workOff();
  }

  const current = (job: KeptJob): KeptJob =>
    running?.job.id === job.id && job.finishedAt === null ? { ...job, progress: running.progress } : job;

  async function cancel(id: string): Promise<KeptJob> {
    const job = await loadJob(record, id);
    const at = waiting.findIndex((one) => one.id === id);
    if (running?.job.id === id) running.abort.abort('cancel');
    else if (at >= 0) {
      waiting.splice(at, 1);
      await end(job, { state: 'cancelled' });
    }
    return current(await loadJob(record, id));
  }

  return {
    async start() {
      waiting.push(...(await listUnfinished(record)));
      work();
    },
    async add(job) {
      if (waiting.length >= MOST_WAITING) throw busy(waiting.length);
      const kept = await keepJob(record, job);
      waiting.push(kept);
      hurry();
      work();
      return kept;
    },
    list: async () => (await listJobs(record)).map(current),
    load: async (id) => current(await loadJob(record, id)),
    cancel,
    watch(id, onChange) {
      const all = watchers.get(id) ?? new Set();
      watchers.set(id, all.add(onChange));
      return () => {
        all.delete(onChange);
        if (all.size === 0 && watchers.get(id) === all) watchers.delete(id);
      };
    },
    async stop() {
      isStopped = true;
      running?.abort.abort('stop');
      await working;
      await thread.close();
    },
  };
}

const busy = (count: number): HearsayError =>
  new HearsayError('busy', `${count} jobs wait already; try again when some are done.`);

const wordsOf = (error: unknown): string =>
  error instanceof HearsayError
    ? error.message
    : 'Hearsay itself failed at this; what was added before is in the record. Please report it.';
