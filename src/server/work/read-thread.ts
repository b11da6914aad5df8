import { compareAccounts, read, readAccounts, readDraft } from '../../hearsay.ts';
import { readView } from '../views/read-view.ts';
import type { Given, ReadTask, ReadTaskName, ReadTasks } from './read-task.ts';
import { type Outcome, outcomeOf } from './told-failure.ts';

const inputOf = (given: Given) =>
  'url' in given && !('html' in given) && !('text' in given) ? given.url : given;

async function answerTo(task: ReadTask): Promise<ReadTasks[ReadTaskName]['answer']> {
  if (task.name === 'view') return readView(await read(inputOf(task.given), task.options));
  if (task.name === 'draft') return readDraft(inputOf(task.given), task.options);
  if (task.name === 'accounts') return readAccounts(task.url, task.options);
  return compareAccounts(task.accounts);
}

/** Does one task in a worker thread. */
export default function readInThread(task: ReadTask): Promise<Outcome<ReadTasks[ReadTaskName]['answer']>> {
  return outcomeOf(() => answerTo(task));
}
