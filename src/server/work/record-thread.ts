import { parentPort, workerData } from 'node:worker_threads';
import { openRecord } from '../../hearsay.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { JobProgress } from '../contract.ts';
import type { RecordTask, RecordTaskName, RecordTasks } from './record-task.ts';
import { runRecordTask } from './run-record-task.ts';
import { type Outcome, outcomeOf } from './told-failure.ts';

/** What a thread is told: a task, when the one before is done; to stop that, with why; to end. */
export type ThreadHears =
  | { readonly task: RecordTask }
  | { readonly stop: string }
  | { readonly isToEnd: true };

/** What it says: how far it has come, or what came of the task. */
export type ThreadSays =
  | { readonly progress: JobProgress }
  | { readonly outcome: Outcome<RecordTasks[RecordTaskName]['answer']> };

const port = parentPort!;
const say = (words: ThreadSays): void => port.postMessage(words);

/** Does tasks, one after the other, with a record of its own. */
function serve(record: OpenRecord): void {
  let stop = new AbortController();
  const work = async (task: RecordTask): Promise<void> => {
    stop = new AbortController();
    const { signal } = stop;
    const onProgress = (progress: JobProgress) => say({ progress });
    const outcome = await outcomeOf(() => runRecordTask(record, task, { onProgress, signal }));
    say({ outcome });
  };
  const end = async (): Promise<void> => {
    await record.close();
    port.close();
  };
  port.on('message', async (told: ThreadHears) => {
    if ('stop' in told) stop.abort(told.stop);
    else if ('task' in told) await work(told.task);
    else await end();
  });
}

serve(await openRecord(workerData as string, { isMade: false }));
