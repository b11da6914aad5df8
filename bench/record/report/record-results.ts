import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '../../../eval/run-context.ts';
import { REPOSITORY } from '../../../eval/shared-folder.ts';
import type { BuildFigures } from '../build-record.ts';
import type { VectorFigures } from '../encode-record.ts';
import type { LinkingFigures } from '../measure-linking.ts';
import type { AskingFigures } from '../measure-record.ts';
import type { OverheadFigures } from '../overhead-record.ts';

/** Figures and the run that they are of. */
export interface Measured<T> {
  readonly run: RunContext;
  readonly figures: T;
}

/** A record of some size in one store; null is what was not measured. */
export interface RecordFigures {
  readonly store: 'sqlite' | 'postgres';
  readonly documents: number;
  readonly adding: Measured<BuildFigures> | null;
  /** Null on PostgreSQL. */
  readonly linking?: Measured<LinkingFigures> | null;
  readonly vectors: Measured<VectorFigures> | null;
  readonly queries: Measured<AskingFigures> | null;
}

/** What bench/results/record.json holds: each part's last whole run. */
export interface RecordResults {
  readonly overhead: Measured<readonly OverheadFigures[]> | null;
  readonly records: readonly RecordFigures[];
}

const PATH = join(REPOSITORY, 'bench/results/record.json');

export const NO_RESULTS: RecordResults = { overhead: null, records: [] };

/** The results as they stand in the working tree. */
export const readRecordResults = (): RecordResults =>
  existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as RecordResults) : NO_RESULTS;

/** Overwrites the results: as data, and as a page for reading. */
export function writeRecordResults(results: RecordResults, page: string): void {
  writeFileSync(PATH, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(PATH.replace(/json$/, 'md'), page);
}

/** The results with those of a record put in, in the place of earlier ones of the same store and size. */
export function putRecord(
  results: RecordResults,
  put: Partial<RecordFigures> & Pick<RecordFigures, 'store' | 'documents'>,
): RecordResults {
  const isSame = ({ store, documents }: RecordFigures) => store === put.store && documents === put.documents;
  const nothing = { adding: null, linking: null, vectors: null, queries: null };
  const old = results.records.find(isSame) ?? { ...put, ...nothing };
  const records = [...results.records.filter((one) => !isSame(one)), { ...old, ...put }];
  return {
    ...results,
    records: records.sort(
      (one, other) => one.documents - other.documents || (one.store > other.store ? -1 : 1),
    ),
  };
}
