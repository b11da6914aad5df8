import type { OpenRecord } from '../../record/index.ts';
import type { JobProgress } from '../contract.ts';
import type { TaskWatch } from '../work/record-task.ts';
import { changeJob } from './job-store.ts';

/** How often progress is told and kept at most, in milliseconds. */
const TOLD = 100;
const KEPT = 1000;

/** Tells whoever asked for a job how far it is, and keeps it with the job, neither too often. */
export function tellProgress(
  record: OpenRecord,
  id: string,
  { onProgress }: Pick<TaskWatch, 'onProgress'>,
): (progress: JobProgress) => Promise<void> {
  let [told, kept] = [0, 0];
  return async (progress) => {
    const now = performance.now();
    if (now - kept >= KEPT) {
      kept = now;
      await changeJob(record, id, { progress });
    }
    if (now - told < TOLD) return;
    told = now;
    onProgress(progress);
  };
}
