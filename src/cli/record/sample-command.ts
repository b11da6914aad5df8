import { type Command, Option } from 'commander';
import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { neutraliseLine } from '../../show/neutralise.ts';
import type { ExitCode } from '../exit-code.ts';
import { write, writeLine } from '../write.ts';
import { type FilterFlags, filtersOf, withFilters } from './filter-flags.ts';
import { type RecordFlags, recordOption, wholeNumber, withRecord } from './record-flags.ts';

const EXAMPLES = `
A sheet has rows of two parts. Of a statement, fill in content_ok, speaker_ok and manner_ok with yes,
no or unsure, and speaker_should_be; of a passage, how many statements are missed in it; and who
you are, as coder, or give each coder a file of their own. What is left empty does not count.

Examples:
  $ hearsay sample --n 200 --by publisher --seed 7 -o sheet.csv
  $ hearsay sample --score sheet.csv
  $ hearsay sample --score una.csv bo.csv --keep`;

interface SampleFlags extends RecordFlags, FilterFlags {
  readonly n?: number;
  readonly passages?: number;
  readonly by?: 'publisher' | 'month' | 'manner';
  readonly seed: string;
  readonly output?: string;
  readonly withCopies: boolean;
  readonly score?: readonly string[];
  readonly keep: boolean;
  readonly format: 'table' | 'json';
}

async function draw(record: OpenRecord, flags: SampleFlags): Promise<void> {
  const { n } = flags;
  if (n === undefined)
    throw new HearsayError(
      'no-input',
      'sample needs to be told what to do: --n NUMBER draws a sheet, --score FILE… scores one.',
    );
  const { drawSheet } = await import('../../record/index.ts');
  const { writeSheet } = await import('./count/sheet-files.ts');
  const rows = await drawSheet(record, {
    filters: await filtersOf(record, { ...flags, copies: flags.withCopies }),
    by: flags.by ?? null,
    seed: flags.seed,
    attributions: n,
    passages: flags.passages ?? n,
  });
  await writeSheet(rows, flags.output ?? null);
  const passages = rows.filter(({ part }) => part === 'passage').length;
  await writeLine(
    process.stderr,
    `${rows.length - passages} statements and ${passages} passages drawn with seed ${flags.seed}.`,
  );
}

async function score(record: OpenRecord, files: readonly string[], flags: SampleFlags): Promise<void> {
  const { keepMeasured, measuredBy, scoreSheets } = await import('../../record/index.ts');
  const { readSheet } = await import('./count/sheet-files.ts');
  const { scoreLines } = await import('./count/score-lines.ts');
  const sheets = await Promise.all(files.map(readSheet));
  const scored = await scoreSheets(record, sheets);
  const text =
    flags.format === 'json'
      ? JSON.stringify({ type: 'sample-score', ...scored }, null, 2)
      : scoreLines(scored).map(withoutControls).join('\n');
  await write(process.stdout, `${text}\n`);
  if (!flags.keep) return;
  const day = record.ports.now().toISOString().slice(0, 10);
  const { attributions, passages } = scored.rows;
  const source = `measured here ${day}: ${attributions} statements and ${passages} passages of ${sheets.map(({ name }) => name).join(', ')}`;
  const measured = measuredBy(scored, source);
  if (measured.length === 0)
    throw new HearsayError(
      'too-little-coded',
      'Nothing was kept: statements (content_ok, speaker_ok) and passages (missed) have to be coded of an engine, so that its precision and recall can be told.',
    );
  await keepMeasured(record, measured);
  const names = measured.map(({ engine, version }) => `${engine} ${version}`);
  await writeLine(process.stderr, `Kept for "hearsay stats": ${names.join(', ')}.`);
}

/** Neutralised, but indented as it was. */
const withoutControls = (line: string): string => /^ */.exec(line)![0] + neutraliseLine(line);

/** `hearsay sample`: draws a coding sheet, and scores it when it is filled in. */
export function addSampleCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const command = program
    .command('sample')
    .description('draw a sheet of statements to check by hand, and score it: your own precision and recall')
    .addOption(recordOption())
    .option('-n, --n <number>', 'statements to draw', wholeNumber(1, 100_000))
    .option('--passages <number>', 'passages to draw, for what is missed (as many)', wholeNumber(0, 100_000))
    .addOption(
      new Option('-b, --by <what>', 'draw from each in proportion').choices(['publisher', 'month', 'manner']),
    )
    .option('--seed <words>', 'another seed draws others', '1')
    .option('-o, --output <file>', 'where to write the sheet (CSV); standard output if not given')
    .option('--with-copies', 'draw from copies and earlier versions too', false)
    .option('--score <files...>', 'score sheets that were filled in')
    .option('--keep', 'keep the score in the record, for the errors that "hearsay stats" tells', false)
    .addOption(
      new Option('-f, --format <format>', 'how to write the score out')
        .choices(['table', 'json'])
        .default('table'),
    );
  withFilters(command, { hasSpeaker: true, hasCopies: false })
    .addHelpText('after', EXAMPLES)
    .action(async (flags: SampleFlags) => {
      await withRecord(flags, (record) =>
        flags.score === undefined ? draw(record, flags) : score(record, flags.score, flags),
      );
      onDone(0);
    });
}
