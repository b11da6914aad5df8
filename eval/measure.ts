import { join } from 'node:path';
import { diffTable } from './diff-figures.ts';
import { type FoundError, sample } from './find-errors.ts';
import { readNow } from './links/gold/load-cases.ts';
import { reportLinks } from './links/measure/links-results.ts';
import { measureLinks } from './links/measure/measure-links.ts';
import { measurePeople } from './measure-people.ts';
import { measurePolnear, polnearErrors } from './measure-polnear.ts';
import { measureStories, storyErrors } from './measure-stories.ts';
import type { EvalOptions, Part } from './options.ts';
import { measurePages } from './pages.ts';
import {
  committedResults,
  type Measured,
  pickParts,
  type Results,
  readResults,
  writeResults,
} from './results.ts';
import { resultsPage, resultTables } from './results-page.ts';
import { runContext } from './run-context.ts';
import type { Scorers } from './scorers.ts';
import { SHARED } from './shared-folder.ts';
import { showError } from './show-error.ts';
import { textTable } from './table.ts';

async function measureParts(options: EvalOptions, scorers: Scorers): Promise<Results> {
  const run = runContext(new Date());
  const part = async <T>(name: Part, measured: () => Promise<T>): Promise<Measured<T> | null> =>
    options.parts.includes(name) ? { run, figures: await measured() } : null;
  return {
    polnear: await part('polnear', () => measurePolnear(options, scorers)),
    stories: await part('stories', () => measureStories(options, scorers)),
    pages: await part('pages', () => measurePages(join(SHARED, 'data/pages'))),
    people: await part('people', () => measurePeople(options, scorers)),
  };
}

/** What to print of links, which are measured with the learned engine alone; nothing where they are not asked for. */
async function measuredLinks(options: EvalOptions, scorers: Scorers): Promise<readonly string[]> {
  if (!options.parts.includes('links') || options.engine !== 'model') return [];
  const run = runContext(new Date());
  return reportLinks({ run, figures: await measureLinks(scorers, readNow) }, options);
}

/** Measures what the options ask for, keeps the figures where they are of a whole run, and returns what to print. */
export async function measure(options: EvalOptions, scorers: Scorers): Promise<string> {
  const { engine, parts, isDiff, isKept } = options;
  const measured = await measureParts(options, scorers);
  const tables = resultTables(engine, measured).map(textTable);
  const committed = isDiff
    ? [textTable(diffTable(pickParts(committedResults(engine), parts), pickParts(measured, parts)))]
    : [];
  if (isKept) {
    const results = { ...readResults(engine), ...pickParts(measured, parts) };
    writeResults(engine, results, resultsPage(engine, results));
  }
  return [...tables, ...committed, ...(await measuredLinks(options, scorers))].join('\n');
}

/** A sample of errors of each kind that the options name; what to print. */
export async function findErrorsOf(options: EvalOptions, scorers: Scorers): Promise<string> {
  const { parts, kinds, errors, seed } = options;
  const found: readonly FoundError[] = [
    ...(parts.includes('polnear') ? await polnearErrors(options, scorers) : []),
    ...(parts.includes('stories') ? await storyErrors(options, scorers) : []),
  ];
  return kinds
    .flatMap((kind) => {
      const all = found.filter((error) => error.kind === kind);
      const shown = sample(all, errors, seed).map((error, at) => `${at + 1}. ${showError(error)}\n`);
      return all.length === 0 ? [] : [`== ${kind}: ${all.length}, of which ${shown.length}\n`, ...shown];
    })
    .join('\n');
}
