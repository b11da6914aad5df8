import { type Command, Option } from 'commander';
import type { Breakdown, Statistics } from '../../record/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { write } from '../write.ts';
import { type FilterFlags, filtersOf, withFilters } from './filter-flags.ts';
import { type RecordFlags, recordOption, wholeNumber, withRecord } from './record-flags.ts';

const BY: readonly Breakdown[] = ['speaker', 'publisher', 'manner', 'month', 'kind'];

const EXAMPLES = `
Examples:
  $ hearsay stats --by speaker --from 2026-01 --limit 20
  $ hearsay stats --by publisher --format csv > outlets.csv
  $ hearsay stats --by month --speaker "Anna Reyes"

docs/statistics.md says how each figure is worked out.`;

interface StatsFlags extends RecordFlags, FilterFlags {
  readonly by?: Breakdown;
  readonly withCopies: boolean;
  readonly limit: number;
  readonly format: 'table' | 'csv' | 'json';
}

async function words(statistics: Statistics, format: StatsFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ type: 'statistics', ...statistics }, null, 2)}\n`;
  if (format === 'csv') return (await import('./count/stats-csv.ts')).statsCsv(statistics);
  return `${(await import('./count/stats-table.ts')).statsTable(statistics).join('\n')}\n`;
}

/** `hearsay stats`: who is quoted, how much, by whom and how, with what the figures rest on. */
export function addStatsCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('stats')
    .description('count who is quoted, how much, by which outlet and how, with the error of each figure')
    .addOption(recordOption())
    .addOption(new Option('-b, --by <what>', 'a row for each').choices(BY))
    .option('--with-copies', 'count copies beside their origin, and every version of a page', false)
    .option('-n, --limit <number>', 'rows at most', wholeNumber(1, 1_000_000), 50)
    .addOption(
      new Option('-f, --format <format>', 'how to write it out')
        .choices(['table', 'csv', 'json'])
        .default('table'),
    );
  withFilters(command, { hasSpeaker: true, hasCopies: false })
    .addHelpText('after', EXAMPLES)
    .action(async (flags: StatsFlags) => {
      await withRecord(flags, async (record) => {
        const { statistics } = await import('../../record/index.ts');
        const filters = await filtersOf(record, { ...flags, copies: flags.withCopies });
        const counted = await statistics(record, { by: flags.by ?? null, filters, limit: flags.limit });
        await write(process.stdout, await words(counted, flags.format));
      });
      onDone(0);
    });
}
