import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseJsonl } from './read-jsonl.ts';
import type { PredictedLine } from './scorers.ts';
import { REPOSITORY, SHARED } from './shared-folder.ts';

/** What an engine is measured against, in the same run. */
export const BASELINES = ['regex', 'compromise'] as const;
export type Baseline = (typeof BASELINES)[number];

/** Runs a baseline over the articles of a JSONL file, in a process of its own. */
export function runBaseline(name: Baseline, articles: string): readonly PredictedLine[] {
  const output = execFileSync(process.execPath, [join(SHARED, 'eval', `baseline-${name}.mjs`), articles], {
    env: { ...process.env, COMPROMISE_FROM: REPOSITORY },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return parseJsonl<PredictedLine>(output);
}
