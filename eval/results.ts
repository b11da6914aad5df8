import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleFigures } from './measure-people.ts';
import type { StoriesFigures } from './measure-stories.ts';
import type { Part } from './options.ts';
import type { PagesFigures } from './pages.ts';
import type { RunContext } from './run-context.ts';
import type { PolnearFigures } from './score-polnear.ts';
import { REPOSITORY } from './shared-folder.ts';

/** The figures of one part and the run that they are of. */
export interface Measured<T> {
  readonly run: RunContext;
  readonly figures: T;
}

/** What eval/results/ENGINE.json holds: for each part its last whole run, or null where there was none yet. */
export interface Results {
  readonly polnear: Measured<PolnearFigures> | null;
  readonly stories: Measured<StoriesFigures> | null;
  readonly pages: Measured<PagesFigures> | null;
  readonly people: Measured<PeopleFigures> | null;
}

const NONE: Results = { polnear: null, stories: null, pages: null, people: null };

const FOLDER = 'eval/results';

const parse = (json: string): Results => ({ ...NONE, ...(JSON.parse(json) as Partial<Results>) });

/** The results of an engine as they stand in the working tree. */
export function readResults(engine: string): Results {
  const path = join(REPOSITORY, FOLDER, `${engine}.json`);
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : NONE;
}

/** A file of results as the last commit has it, or null where no commit has it yet. */
function committedJson(name: string): string | null {
  try {
    const show = ['show', `HEAD:${FOLDER}/${name}.json`];
    return execFileSync('git', show, {
      cwd: REPOSITORY,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** The results of an engine as the last commit has them. */
export function committedResults(engine: string): Results {
  const json = committedJson(engine);
  return json === null ? NONE : parse(json);
}

/** The figures of results that are of no one engine, as the last commit has them; `{}` where none has. */
export function committedFigures(name: string): unknown {
  const json = committedJson(name);
  return json === null ? {} : (JSON.parse(json) as Measured<unknown>).figures;
}

/** Only the parts named, so that what was not measured is not compared. */
export const pickParts = (results: Results, parts: readonly Part[]): Partial<Results> =>
  Object.fromEntries(Object.entries(results).filter(([part]) => parts.includes(part as Part)));

/** Overwrites results, of an engine or others: as data, and as a page for reading. */
export function writeResults(name: string, results: object, page: string): void {
  const folder = join(REPOSITORY, FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(folder, `${name}.md`), page);
}
