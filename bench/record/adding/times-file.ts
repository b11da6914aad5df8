import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Memory } from '../memory.ts';

/** What adding some documents one after another took, and the memory of the process then. */
interface TimesOfSome {
  /** Index of the first. */
  readonly from: number;
  readonly milliseconds: readonly number[];
  readonly memory: Memory;
}

/** What adding the documents of a record took. */
export interface AddingTimes {
  /** Of each document by its index; NaN where it is not known. */
  readonly milliseconds: Float64Array;
  /** At the end; null where it is not known. */
  readonly memory: Memory | null;
}

/** Keeps what documents took beside their record, so that a run that was cut off can go on. */
export function keepTimes(path: string, { from, milliseconds, memory }: TimesOfSome): void {
  const rounded = milliseconds.map((one) => Math.round(one * 1000) / 1000);
  appendFileSync(path, `${JSON.stringify({ from, milliseconds: rounded, memory })}\n`);
}

/** What was kept of the first documents. */
export function loadTimes(path: string, documents: number): AddingTimes {
  const times = new Float64Array(documents).fill(Number.NaN);
  if (!existsSync(path)) return { milliseconds: times, memory: null };
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const parts = lines.map((line) => JSON.parse(line) as TimesOfSome);
  for (const { from, milliseconds } of parts) times.set(milliseconds.slice(0, documents - from), from);
  return { milliseconds: times, memory: parts.at(-1)?.memory ?? null };
}
