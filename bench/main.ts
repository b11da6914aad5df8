/**
 * `npm run bench`: how fast the engine reads beside the baselines, how soon a process says something, how much memory
 * it takes and how time grows with hard texts. It asserts nothing: machines differ.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runContext } from '../eval/run-context.ts';
import { loadScorers } from '../eval/scorers.ts';
import { missingFromShared, SHARED } from '../eval/shared-folder.ts';
import { textTable } from '../eval/table.ts';
import { HearsayError } from '../src/index.ts';
import { type BenchResults, readBenchResults, writeBenchResults } from './bench-results.ts';
import { benchPage, benchTables } from './bench-tables.ts';
import { measureScaling } from './scaling.ts';
import { measureStartUp } from './start-up.ts';
import { measureThreads } from './threads.ts';
import { measureThroughput } from './throughput.ts';
import { WORST_CASES } from './worst-cases.ts';

const PARTS = ['throughput', 'threads', 'start-up', 'scaling'];

const USAGE = `usage: npm run bench -- [options]
  --only ${PARTS.join('|')}   measure one part; may be given several times
  --case NAME                          scaling: only this text; may be given several times
  --no-write                           leave bench/results as it is
  --help                               print this`;

interface BenchOptions {
  readonly parts: readonly string[];
  readonly cases: readonly string[];
  readonly isKept: boolean;
}

function refuseOthers(option: string, values: readonly string[], accepted: readonly string[]): void {
  const wrong = values.find((value) => !accepted.includes(value));
  if (wrong === undefined) return;
  throw new HearsayError('bad-option', `--${option} ${wrong}: ${accepted.join(', ')} would be accepted.`);
}

function parseOptions(): BenchOptions | null {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      only: { type: 'string', multiple: true, default: PARTS },
      case: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  refuseOthers('only', values.only, PARTS);
  refuseOthers('case', values.case, Object.keys(WORST_CASES));
  const cases = values.case.length > 0 ? values.case : Object.keys(WORST_CASES);
  return { parts: values.only, cases, isKept: values.write && values.case.length === 0 };
}

async function measure({ parts, cases }: BenchOptions): Promise<Partial<BenchResults>> {
  const run = runContext(new Date());
  const path = join(SHARED, 'data/polnear/dev.jsonl');
  const scorers = await loadScorers();
  return {
    ...(parts.includes('throughput') && { throughput: { run, figures: measureThroughput(path, scorers) } }),
    ...(parts.includes('threads') && { threads: { run, figures: measureThreads(path) } }),
    ...(parts.includes('start-up') && { startUp: { run, figures: await measureStartUp() } }),
    ...(parts.includes('scaling') && {
      scaling: { run, figures: measureScaling(cases, (line) => console.error(line)) },
    }),
  };
}

async function main(): Promise<void> {
  const options = parseOptions();
  if (options === null) return console.log(USAGE);
  const missing = missingFromShared(SHARED);
  if (missing) throw new HearsayError('no-shared-data', missing);
  const measured = await measure(options);
  const nothing: BenchResults = { throughput: null, threads: null, startUp: null, scaling: null };
  console.log(
    benchTables({ ...nothing, ...measured })
      .map(textTable)
      .join('\n'),
  );
  if (!options.isKept) return;
  const results = { ...readBenchResults(), ...measured };
  writeBenchResults(results, benchPage(results));
}

try {
  await main();
} catch (error) {
  const isMisuse = error instanceof HearsayError || (error instanceof TypeError && 'code' in error);
  if (!isMisuse) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
