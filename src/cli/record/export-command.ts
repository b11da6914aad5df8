import { type Command, Option } from 'commander';
import { HearsayError } from '../../errors.ts';
import type { Reading } from '../../model/index.ts';
import type { Asked, OpenRecord } from '../../record/index.ts';
import type { Format } from '../../show/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../write-readings.ts';
import { type FilterFlags, filtersOf, withFilters } from './filter-flags.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

/** What `hearsay export` writes. */
const EXPORT_FORMATS = ['jsonl', 'csv', 'w3c', 'claimreview'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportFlags extends RecordFlags, FilterFlags {
  readonly format: ExportFormat;
  readonly text: boolean;
  readonly originals: boolean;
  readonly restricted: boolean;
  readonly output?: string;
}

const EXAMPLES = `
jsonl has everything and is taken back by "hearsay import"; with filters it has the documents that match, whole.
csv, w3c and claimreview have the statements that match. docs/export.md says what each has.

Examples:
  $ hearsay export -o desk.jsonl.gz
  $ hearsay export --format csv --speaker "Anna Reyes" --from 2026 > reyes.csv
  $ hearsay export --no-text -o places.jsonl      for texts that may not be passed on`;

async function formatOf(name: Exclude<ExportFormat, 'jsonl'>): Promise<Omit<Format, 'name'>> {
  const { createFormat, createClaimReviewFormat } = await import('../../show/index.ts');
  return name === 'claimreview' ? createClaimReviewFormat() : createFormat(name, screenOf({}));
}

async function* shown(
  readings: AsyncIterable<Reading>,
  format: Omit<Format, 'name'>,
): AsyncGenerator<string> {
  let count = 0;
  yield format.open();
  for await (const reading of readings) yield format.reading(reading, count++);
  yield format.close(count);
}

async function exportTo(record: OpenRecord, flags: ExportFlags): Promise<void> {
  const { exportLines, exportReadings, writeLines } = await import('../../record/index.ts');
  const { writeOut } = await import('./write-out.ts');
  const { format, text, originals, restricted, output } = flags;
  const asked: Asked = { filters: await filtersOf(record, flags), hasRestricted: restricted };
  if (format === 'jsonl') {
    const options = { ...asked, hasTexts: text, hasOriginals: originals, hasRuns: false };
    return writeOut(writeLines(exportLines(record, options)), output);
  }
  return writeOut(shown(exportReadings(record, asked), await formatOf(format)), output);
}

/** Only jsonl can do without words. */
function checkText({ format, text }: ExportFlags): void {
  if (text || format === 'jsonl') return;
  throw new HearsayError(
    'bad-format',
    `--no-text leaves nothing to say in ${format}; --format jsonl would be accepted.`,
  );
}

/** `hearsay export`: gives the record out, whole or a part of it. */
export function addExportCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('export')
    .description('write the record out: all of it, or what matches')
    .addOption(recordOption())
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(EXPORT_FORMATS).default('jsonl'),
    )
    .option('-o, --output <file>', 'where to write it (gzipped if it ends in .gz); else standard output')
    .option('--no-text', 'only ids, hashes and offsets, for texts that may not be passed on')
    .option('--no-originals', 'leave out the bytes that documents came from')
    .option('--restricted', 'with what is restricted', false);
  withFilters(command, { hasSpeaker: true })
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ExportFlags) => {
      checkText(flags);
      await withRecord(flags, (record) => exportTo(record, flags));
      onDone(0);
    });
}
