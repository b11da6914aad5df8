import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Question } from './make-questions.ts';
import type { Round, RoundTimes } from './time-client.ts';

/** Processes that ask the same record at once. */
export interface Clients {
  /** Done when all have asked all questions; or, where they pause, each its share of them. */
  readonly askAll: (questions: readonly Question[]) => Promise<readonly RoundTimes[]>;
  readonly stop: () => void;
}

/** Longest that a client goes on asking questions of one kind. */
const MOST_MS = 120_000;

async function send(child: ChildProcess, round: Round): Promise<RoundTimes> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const gone = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A client ended with ${code} while it was asking.`);
  });
  const answered = once(child, 'message', { signal }).then(([times]) => times as RoundTimes);
  child.send(round);
  try {
    return await Promise.race([answered, gone]);
  } finally {
    gone.catch(() => {});
    waiting.abort();
  }
}

const from = <T>(items: readonly T[], at: number): readonly T[] => [
  ...items.slice(at),
  ...items.slice(0, at),
];

/** How clients ask. */
export interface ClientSettings {
  readonly count: number;
  /** How long each waits after an answer, on average; 0 for not at all. */
  readonly pauseMs: number;
}

/** Starts clients of a record. */
export function startClients(where: string, { count, pauseMs }: ClientSettings): Clients {
  const script = join(import.meta.dirname, 'time-client.ts');
  const children = Array.from({ length: count }, () => fork(script, [where]));
  return {
    askAll: (questions) =>
      Promise.all(
        children.map((child, at) => {
          const [first, next] = [at, at + 1].map((one) => Math.floor((one * questions.length) / count));
          const own = pauseMs > 0 ? questions.slice(first, next) : from(questions, first!);
          return send(child, { questions: own, pauseMs, mostMs: MOST_MS });
        }),
      ),
    stop: () => {
      for (const child of children) child.disconnect();
    },
  };
}
