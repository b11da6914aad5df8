import { PassThrough } from 'node:stream';
import type { Job } from '../contract.ts';
import type { JobRunner } from './create-job-runner.ts';

/** Between two events at least, and between two signs of life, in milliseconds. */
const PAUSE = 200;
const HEARTBEAT = 15_000;

/** What somebody listens to. */
export interface Listening {
  readonly runner: Pick<JobRunner, 'watch'>;
  readonly id: string;
  /** The job as it is now, as the listener may see it. */
  readonly load: () => Promise<Job>;
}

/**
 * A job as server-sent events: as it is at once, then whenever it has come further, at most five times a second, until it
 * is finished. Where the listener is slower than that, what is in between is left out.
 */
export function openJobEvents({ runner, id, load }: Listening): PassThrough {
  const stream = new PassThrough();
  let isChanged = false;
  let isResting = false;
  async function send(): Promise<void> {
    if (isResting || stream.writableEnded || stream.destroyed) return;
    isResting = true;
    isChanged = false;
    const job = await load();
    if (stream.destroyed) return;
    stream.write(`data: ${JSON.stringify(job)}\n\n`);
    if (job.finishedAt !== null) return void stream.end();
    setTimeout(rested, PAUSE);
  }
  const trying = () => void send().catch((error: Error) => stream.destroy(error));
  function rested(): void {
    if (stream.writableNeedDrain) return void stream.once('drain', rested);
    isResting = false;
    if (isChanged) trying();
  }
  const unwatch = runner.watch(id, () => {
    isChanged = true;
    trying();
  });
  const alive = setInterval(() => stream.writableNeedDrain || stream.write(': still there\n\n'), HEARTBEAT);
  stream.on('close', () => {
    unwatch();
    clearInterval(alive);
  });
  trying();
  return stream;
}
