import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '../../../eval/run-context.ts';
import { REPOSITORY } from '../../../eval/shared-folder.ts';
import type { ApiFigures } from '../api/measure-api.ts';
import type { LoadFigures } from '../load/measure-load.ts';
import type { LargestFigures, RoomFigures } from '../room/measure-room.ts';

/** Figures and the run that they are of. */
export interface Measured<T> {
  readonly run: RunContext;
  readonly figures: T;
}

/** What bench/results/server.json holds: each part's last whole run, or null where there was none yet. */
export interface ServerResults {
  readonly api: Measured<ApiFigures> | null;
  readonly load: Measured<readonly LoadFigures[]> | null;
  readonly room: Measured<RoomFigures> | null;
  readonly huge: Measured<LargestFigures> | null;
}

/** Nothing measured. */
export const NO_RESULTS: ServerResults = { api: null, load: null, room: null, huge: null };

const PATH = join(REPOSITORY, 'bench/results/server.json');

/** The results as they stand in the working tree. */
export const readServerResults = (): ServerResults =>
  existsSync(PATH)
    ? { ...NO_RESULTS, ...(JSON.parse(readFileSync(PATH, 'utf8')) as Partial<ServerResults>) }
    : NO_RESULTS;

/** Overwrites the results: as data, and as a page for reading. */
export function writeServerResults(results: ServerResults, page: string): void {
  writeFileSync(PATH, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(PATH.replace(/json$/, 'md'), page);
}
