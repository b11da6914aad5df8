/**
 * `npm run bench:record`: fills records with invented documents and measures what adding them takes, what they weigh, and
 * how soon they answer. Goes on where it was cut off: a record that is filled is not filled again. It asserts nothing:
 * machines differ.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { runContext } from '../../eval/run-context.ts';
import { missingFromShared, SHARED } from '../../eval/shared-folder.ts';
import { HearsayError } from '../../src/index.ts';
import { type BenchOptions, type Part, parseOptions, USAGE } from './bench-options.ts';
import type { BuildFigures } from './build-record.ts';
import type { VectorFigures } from './encode-record.ts';
import type { LinkingFigures } from './measure-linking.ts';
import type { AskingFigures } from './measure-record.ts';
import type { OverheadFigures } from './overhead-record.ts';
import { type Place, placesOf, removePlace } from './places.ts';
import { recordPage } from './report/record-page.ts';
import {
  NO_RESULTS,
  putRecord,
  type RecordFigures,
  type RecordResults,
  readRecordResults,
  writeRecordResults,
} from './report/record-results.ts';
import { runScript } from './run-script.ts';

const CLIENTS = { sqlite: 1, postgres: 8 } as const;

/** What one process measured, with the run. */
async function measured<T>(script: string, args: readonly (string | number)[]) {
  const run = runContext(new Date());
  const [figures] = await runScript<T>(script, args);
  return { run, figures: figures! };
}

async function measureOverhead(results: RecordResults, options: BenchOptions): Promise<RecordResults> {
  const run = runContext(new Date());
  const { folder, postgres } = options;
  const figures = await runScript<OverheadFigures>('overhead-record.ts', [
    folder,
    ...(postgres ? [postgres] : []),
  ]);
  return { ...results, overhead: { run, figures } };
}

type Step = (place: Place, options: BenchOptions) => Promise<Partial<RecordFigures>>;

const STEPS: Readonly<Record<Exclude<Part, 'overhead'>, Step>> = {
  adding: async ({ where, timesFile }, { documents, seed, linkedEvery }) => ({
    adding: await measured<BuildFigures>('build-record.ts', [where, documents, seed, timesFile, linkedEvery]),
  }),
  linking: async ({ store, where }, { seed }) => ({
    linking: store === 'sqlite' ? await measured<LinkingFigures>('measure-linking.ts', [where, seed]) : null,
  }),
  vectors: async ({ where }, { seed }) => ({
    vectors: await measured<VectorFigures>('encode-record.ts', [where, seed]),
  }),
  queries: async ({ store, where }, { documents, seed, questions, pauseMs }) => {
    const asking = [CLIENTS[store], questions, store === 'postgres' ? pauseMs : 0];
    return {
      queries: await measured<AskingFigures>('measure-record.ts', [where, documents, seed, ...asking]),
    };
  },
};

async function measureAll(
  options: BenchOptions,
  keep: (results: RecordResults) => void,
): Promise<RecordResults> {
  let results = options.isQuick ? NO_RESULTS : readRecordResults();
  const { parts, documents } = options;
  if (parts.includes('overhead')) results = await measureOverhead(results, options);
  keep(results);
  for (const place of placesOf(options)) {
    if (options.isQuick && parts.includes('adding')) {
      await removePlace(place);
      rmSync(place.timesFile, { force: true });
    }
    for (const part of ['adding', 'linking', 'vectors', 'queries'] as const) {
      if (!parts.includes(part)) continue;
      console.error(`${place.store}: ${part}`);
      const { store } = place;
      results = putRecord(results, { store, documents, ...(await STEPS[part](place, options)) });
      keep(results);
    }
  }
  return results;
}

async function main(): Promise<void> {
  const options = parseOptions();
  if (options === null) return console.log(USAGE);
  const missing = missingFromShared(SHARED);
  if (missing) throw new HearsayError('no-shared-data', missing);
  mkdirSync(options.folder, { recursive: true });
  const keep = (results: RecordResults) => {
    if (!options.isQuick) writeRecordResults(results, recordPage(results));
  };
  console.log(recordPage(await measureAll(options, keep)));
}

try {
  await main();
} catch (error) {
  const isMisuse = error instanceof HearsayError || (error instanceof TypeError && 'code' in error);
  if (!isMisuse) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
