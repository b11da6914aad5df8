import { type Command, Option } from 'commander';
import { ENGINE_NAMES, INPUT_FORMATS } from '../../read-options.ts';
import { columnsOption } from '../columns-option.ts';
import type { ExitCode } from '../exit-code.ts';
import type { AddFlags } from './add-flags.ts';
import { recordOption, wholeNumber, withRecord } from './record-flags.ts';

const EXAMPLES = `
Examples:
  $ hearsay add articles/                          into ./hearsay.db, which is made if there is none
  $ hearsay add https://example.org/feed.xml --watch 15
  $ hearsay add crawl.warc.gz cuttings.pdf --edition --record desk.db
  $ hearsay add archive.csv --columns text=body,title=headline,publishedAt=date

A run that was cut off goes on where it was when the same command is given again.
Exit code: 0 when all was added, 1 when something could not be, 2 when the command was called wrongly.`;

/** `hearsay add`: reads inputs and keeps them in the record. */
export function addAddCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('add')
    .description('read articles and keep them in the record')
    .argument('<inputs...>', 'paths, folders, globs, URLs, feeds, archives, or - for standard input')
    .addOption(recordOption())
    .addOption(
      new Option('-e, --engine <engine>', 'what finds the statements')
        .choices(ENGINE_NAMES)
        .env('HEARSAY_ENGINE')
        .default('model'),
    )
    .addOption(
      new Option('-i, --input <format>', 'what the inputs are').choices(INPUT_FORMATS).default('auto'),
    )
    .option(
      '-t, --threads <number>',
      'threads of the model engine (one a core, 4 at most)',
      wholeNumber(1, 64),
    )
    .addOption(columnsOption())
    .option('--edition', 'a PDF is a whole newspaper: each article of it is a document', false)
    .option('--no-originals', 'do not keep the bytes that documents came from')
    .option(
      '--no-vectors',
      'leave out the vectors for search by meaning ("hearsay vectors" makes them later)',
    )
    .addOption(
      new Option('--access <access>', 'who may see what is added: internal is for reviewers and admins alone')
        .choices(['open', 'internal'])
        .default('open'),
    )
    .addOption(
      new Option(
        '--embargo <time>',
        'internal until then (2026-03-04T06:00Z), and open from then on',
      ).conflicts('access'),
    )
    .option(
      '--watch <minutes>',
      'read the inputs again after so many minutes, until stopped',
      wholeNumber(1, 10_080),
    )
    .option('-v, --verbose', 'print a line for each document as soon as it is kept', false)
    .option('--allow-private', 'let URLs lead to loopback and private addresses', false)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: readonly string[], flags: AddFlags) => {
      const { runAdd } = await import('./run-add.ts');
      const failed = await withRecord(flags, (record) => runAdd(record, inputs, flags), { isMade: true });
      onDone(failed > 0 ? 1 : 0);
    });
}
