import { workerData } from 'node:worker_threads';
import { openRecord } from '../../hearsay.ts';
import type { KeptAnswer } from '../cache/create-answer-cache.ts';
import { type Outcome, outcomeOf } from '../work/told-failure.ts';
import type { AnswerPlace, AnswerTask } from './answer-task.ts';
import { type Answer, createAnswerApp } from './create-answer-app.ts';

let opened: Promise<Answer> | null = null;

async function openAnswer(): Promise<Answer> {
  const { where } = workerData as AnswerPlace;
  return createAnswerApp(await openRecord(where, { isMade: false }));
}

/** Answers one request in a worker thread that has the record open once more; without a task it only makes ready. */
export default async function answerInThread(task: AnswerTask | null): Promise<Outcome<KeptAnswer | null>> {
  opened ??= openAnswer();
  const answer = await opened;
  return outcomeOf(async () => (task === null ? null : answer(task)));
}
