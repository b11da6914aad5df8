/**
 * `time-client.ts WHERE`: a client in a process of its own. It opens the record, asks the questions that its parent sends
 * it one after another, and sends back what each took.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openRecord } from '../../../src/hearsay.ts';
import { HearsayError } from '../../../src/index.ts';
import { type Memory, memoryNow } from '../memory.ts';
import { answerQuestion } from './answer-question.ts';
import type { Question } from './make-questions.ts';

/** What is asked in one go. */
export interface Round {
  readonly questions: readonly Question[];
  /** How long the client waits after each answer, on average. */
  readonly pauseMs: number;
  /** No more is asked after this. */
  readonly mostMs: number;
}

/** What came of it. */
export interface RoundTimes {
  readonly milliseconds: readonly number[];
  /** Statements found, of each question. */
  readonly found: readonly number[];
  /** Those that were refused, such as a name that may be several people’s, or failed, and why. */
  readonly refused: readonly string[];
  readonly memory: Memory;
}

const record = await openRecord(process.argv[2]!, { isMade: false });

async function ask({ questions, pauseMs, mostMs }: Round): Promise<RoundTimes> {
  const [milliseconds, found, refused] = [[] as number[], [] as number[], [] as string[]];
  const end = performance.now() + mostMs;
  for (const question of questions) {
    if (pauseMs > 0) await wait(2 * pauseMs * Math.random());
    const began = performance.now();
    if (began > end) break;
    try {
      const count = await answerQuestion(record, question);
      milliseconds.push(performance.now() - began);
      found.push(count);
    } catch (error) {
      refused.push(`${question.text}: ${error instanceof HearsayError ? error.code : String(error)}`);
    }
  }
  return { milliseconds, found, refused, memory: memoryNow() };
}

process.on('message', async (round: Round) => process.send!(await ask(round)));
process.on('disconnect', () => process.exit());
