import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '../eval/run-context.ts';
import { REPOSITORY } from '../eval/shared-folder.ts';
import type { Growth } from './scaling.ts';
import type { ThreadTimes } from './threads.ts';
import type { Throughput } from './throughput.ts';

/** Figures and the run that they are of. */
export interface Measured<T> {
  readonly run: RunContext;
  readonly figures: T;
}

/** What bench/results/latest.json holds: each part's last whole run, or null where there was none yet. */
export interface BenchResults {
  readonly throughput: Measured<Readonly<Record<string, Throughput>>> | null;
  readonly threads: Measured<Readonly<Record<string, ThreadTimes>>> | null;
  readonly startUp: Measured<Readonly<Record<string, number>>> | null;
  readonly scaling: Measured<Readonly<Record<string, Growth>>> | null;
}

const NONE: BenchResults = { throughput: null, threads: null, startUp: null, scaling: null };

const FOLDER = join(REPOSITORY, 'bench/results');

/** The results as they stand in the working tree. */
export function readBenchResults(): BenchResults {
  const path = join(FOLDER, 'latest.json');
  if (!existsSync(path)) return NONE;
  return { ...NONE, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<BenchResults>) };
}

/** Overwrites the results: as data, and as a page for reading. */
export function writeBenchResults(results: BenchResults, page: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'latest.json'), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(FOLDER, 'latest.md'), page);
}
