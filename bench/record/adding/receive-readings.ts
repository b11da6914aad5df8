import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Reading } from '../../../src/index.ts';

/** Which of the endless sequence of invented readings. */
export interface ReadingRange {
  readonly seed: number;
  /** Index of the first, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Invented readings in order, made by another process while this one does something else with those before. */
export async function* receiveReadings({ seed, from, to }: ReadingRange): AsyncGenerator<Reading> {
  const script = join(import.meta.dirname, 'print-readings.ts');
  const child = spawn(process.execPath, [script, String(seed), String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as Reading;
  } finally {
    child.kill();
  }
}
