import { createReadStream } from 'node:fs';
import {
  backupRecord,
  eraseDocuments,
  erasePerson,
  importRecord,
  type OpenRecord,
  readLines,
} from '../../record/index.ts';
import { runJob } from '../jobs/run-job.ts';
import type { RecordTask, RecordTaskName, RecordTasks, TaskWatch } from './record-task.ts';

/** Does long work on an open record. */
export function runRecordTask(
  record: OpenRecord,
  task: RecordTask,
  watch: TaskWatch,
): Promise<RecordTasks[RecordTaskName]['answer']> {
  if (task.name === 'job') return runJob(record, task, watch);
  if (task.name === 'import')
    return importRecord(record, { name: task.called, lines: readLines(exportIn(task)) });
  if (task.name === 'backup') return backupRecord(record, task.file, { isForced: false });
  if (task.name === 'eraseDocuments') return eraseDocuments(record, task.documents, task);
  return erasePerson(record, task.person, task);
}

const exportIn = ({ file, called }: { readonly file: string; readonly called: string }) => ({
  name: called,
  bytes: createReadStream(file),
});
