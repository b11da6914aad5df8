import { type Command, InvalidArgumentError, Option } from 'commander';
import { HearsayError } from '../errors.ts';
import {
  type Columns,
  ENGINE_NAMES,
  type EngineName,
  INPUT_FORMATS,
  type InputFormat,
} from '../read-options.ts';
import { FORMAT_NAMES, type FormatName } from '../show/format.ts';
import { columnsOption } from './columns-option.ts';
import type { ExitCode } from './exit-code.ts';

const EXAMPLES = `
Inputs: text, HTML, pages saved as MHTML, PDF; feeds (RSS, RDF, Atom, JSON Feed), of which each
entry's page is read, or the entry itself where it is whole; archives of pages (WARC, WARC.gz);
JSONL and CSV, an article a line or row. Of a folder all of these are read but CSV, which is read
when it is named. Gzip is unpacked.

Examples:
  $ hearsay read article.html
  $ hearsay read https://example.org/news/1 --format html > reading.html
  $ hearsay read articles/ press/*.txt --format jsonl > readings.jsonl
  $ hearsay read https://example.org/feed.xml crawl.warc.gz
  $ hearsay read table.csv --columns text=body,title=headline,publishedAt=date
  $ curl -s https://example.org/news/1 | hearsay read - --input html --format csv

Exit code: 0 when all was read, 1 when something could not be, 2 when the command was called wrongly.`;

interface ReadFlags {
  readonly format: FormatName;
  readonly engine: EngineName;
  readonly input: InputFormat;
  readonly columns?: Columns;
  readonly edition: boolean;
  readonly threads?: number;
  readonly allowPrivate: boolean;
  readonly explain: boolean;
}

function givenInputs(inputs: readonly string[]): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (!process.stdin.isTTY) return ['-'];
  throw new HearsayError(
    'no-input',
    'read needs something to read: a path, a folder, a glob, a URL, or - for standard input.',
  );
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A whole number from 1 up would be accepted.');
}

/** `hearsay read`: any number of inputs, their statements on standard output. */
export function addReadCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('read')
    .description('find the attributed statements of articles')
    .argument('[inputs...]', 'paths, folders, globs, URLs, or - for standard input (the default in a pipe)')
    .addOption(
      new Option('-f, --format <format>', 'how to write them out').choices(FORMAT_NAMES).default('table'),
    )
    .addOption(
      new Option('-e, --engine <engine>', 'what finds them')
        .choices(ENGINE_NAMES)
        .env('HEARSAY_ENGINE')
        .default('model'),
    )
    .addOption(
      new Option('-i, --input <format>', 'what the inputs are').choices(INPUT_FORMATS).default('auto'),
    )
    .addOption(columnsOption())
    .option('--edition', 'a PDF is a whole newspaper: each article of it is a document', false)
    .addOption(
      new Option(
        '-t, --threads <number>',
        'threads of the model engine for many documents (one a core, 4 at most)',
      ).argParser(wholeNumber),
    )
    .option(
      '--explain',
      'say of each speaker why it is this one, or why none (table and markdown; JSON always does)',
      false,
    )
    .option('--allow-private', 'let URLs lead to loopback and private addresses', false)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: readonly string[], { format, explain, ...options }: ReadFlags) => {
      const given = givenInputs(inputs);
      const { readAll } = await import('../hearsay.ts');
      const { writeReadings } = await import('./write-readings.ts');
      const failed = await writeReadings(readAll(given, options), format, explain);
      onDone(failed > 0 ? 1 : 0);
    });
}
