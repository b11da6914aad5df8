import { type FoundError, sample } from './find-errors.ts';
import { measurePolnear, polnearErrors } from './measure-polnear.ts';
import type { EvalOptions } from './options.ts';
import { polnearTables } from './polnear-tables.ts';
import type { Scorers } from './scorers.ts';
import { showError } from './show-error.ts';
import { textTable } from './table.ts';

/** Measures what the options ask for; what to print. */
export async function measure(options: EvalOptions, scorers: Scorers): Promise<string> {
  const polnear = options.parts.includes('polnear') ? await measurePolnear(options, scorers) : null;
  return polnear ? polnearTables(polnear).map(textTable).join('\n') : '';
}

/** A sample of errors of each kind that the options name; what to print. */
export async function findErrorsOf(options: EvalOptions, scorers: Scorers): Promise<string> {
  const errors: readonly FoundError[] = options.parts.includes('polnear')
    ? await polnearErrors(options, scorers)
    : [];
  return options.kinds
    .flatMap((kind) => {
      const all = errors.filter((error) => error.kind === kind);
      const shown = sample(all, options.errors, options.seed).map(
        (error, at) => `${at + 1}. ${showError(error)}\n`,
      );
      return all.length === 0 ? [] : [`== ${kind}: ${all.length}, of which ${shown.length}\n`, ...shown];
    })
    .join('\n');
}
