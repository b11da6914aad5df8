import { HearsayError } from '../../errors.ts';
import { addAll } from '../../hearsay.ts';
import { finishRun, linkRecorded, type OpenRecord, type Run, writeVectors } from '../../record/index.ts';
import type { RecordTasks, TaskWatch } from '../work/record-task.ts';
import { itemsInAll } from './items-in-all.ts';
import { finished, goingOn, NO_PROGRESS, withResult } from './job-progress.ts';
import { tellProgress } from './tell-progress.ts';

type AskedJob = RecordTasks['job']['asked'];
type Outcome = RecordTasks['job']['answer'];

/** What is thrown through work that cannot be told to stop. */
class Stopped extends Error {}

/**
 * Does a job on a record, or goes on with it where it was cut off, until it is done or told to stop; how far it has come in
 * the end.
 */
export function runJob(record: OpenRecord, job: AskedJob, watch: TaskWatch): Promise<Outcome> {
  return job.kind === 'add' ? runAdding(record, job, watch) : runSteps(record, job, watch);
}

async function runAdding(record: OpenRecord, job: AskedJob, watch: TaskWatch): Promise<Outcome> {
  const { signal } = watch;
  const tell = tellProgress(record, job.id, watch);
  let progress = job.progress;
  let run: Run | null = null;
  const results = addAll(record, job.inputs, {
    ...job.options,
    runName: `job ${job.id}`,
    onRun: (begun) => {
      run = begun;
      progress = begun.isResumed ? goingOn(progress, begun.done) : NO_PROGRESS;
    },
    onProgress: (reach) => {
      progress = { ...progress, of: itemsInAll(reach, progress.done) };
    },
  });
  for (let next = await results.next(); ; next = await results.next()) {
    if (next.done) return { progress: finished(progress, next.value), isFinished: true };
    progress = withResult(progress, next.value);
    await tell(progress);
    if (!signal.aborted) continue;
    await results.return(undefined as never);
    if (signal.reason === 'cancel') await finishRun(record, run!);
    return { progress, isFinished: false };
  }
}

function checkStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Stopped();
}

/** Whether it was done to its end. */
async function untilStopped(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
}

async function runSteps(record: OpenRecord, { id, kind }: AskedJob, watch: TaskWatch): Promise<Outcome> {
  const tell = tellProgress(record, id, watch);
  let progress = NO_PROGRESS;
  const step = (done: number, of: number): void => {
    progress = { ...progress, done, of };
    tell(progress).catch(() => {}); // It is told again at the next step.
    checkStopped(watch.signal);
  };
  const isFinished = await untilStopped(() =>
    kind === 'link' ? linkAll(record, step) : encodeAll(record, step),
  );
  return { progress, isFinished };
}

type Step = (done: number, of: number) => void;

const linkAll = (record: OpenRecord, step: Step): Promise<number> =>
  linkRecorded(record, { isAgain: false, onProgress: ({ done, documents }) => step(done, documents) });

async function encodeAll(record: OpenRecord, step: Step): Promise<number> {
  const made = await writeVectors(record, { onProgress: ({ done, total }) => step(done, total) });
  if (made !== null) return made;
  throw new HearsayError(
    'no-encoder',
    'The sentence encoder cannot be loaded here, so no vectors were made; "npm install onnxruntime-node" brings it.',
  );
}
