import { type Command, Option } from 'commander';
import type { JoinedReadings } from '../hearsay.ts';
import type { Reading } from '../model/index.ts';
import { ENGINE_NAMES, type EngineName, INPUT_FORMATS, type InputFormat } from '../read-options.ts';
import type { ExitCode } from './exit-code.ts';
import { listRecordPeople } from './record/list-record-people.ts';
import { recordOption } from './record/record-flags.ts';
import { write, writeLine } from './write.ts';

const EXAMPLES = `
Examples:
  $ hearsay people articles/
  $ hearsay people articles/ --format json > people.json
  $ hearsay people --record desk.db

Of inputs, what is in doubt is listed last, what would do most harm first; of a record, "hearsay doubts" lists it.`;

interface PeopleFlags {
  readonly format: 'table' | 'json';
  readonly engine: EngineName;
  readonly input: InputFormat;
  readonly record: string;
  readonly allowPrivate: boolean;
}

const byDate = (a: Reading, b: Reading): number => {
  const [x, y] = [a, b].map(({ document }) => document.publishedAt ?? '~');
  return x! < y! ? -1 : x! > y! ? 1 : 0;
};

/** `hearsay people`: who speaks in articles, each person once, and what is in doubt. */
export function addPeopleCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('people')
    .description('list who speaks in articles, or in a record, each person once')
    .argument('[inputs...]', 'paths, folders, globs or URLs; without any, the people of the record')
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(['table', 'json']).default('table'),
    )
    .addOption(
      new Option('-e, --engine <engine>', 'what finds the attributions')
        .choices(ENGINE_NAMES)
        .env('HEARSAY_ENGINE')
        .default('model'),
    )
    .addOption(
      new Option('-i, --input <format>', 'what the inputs are').choices(INPUT_FORMATS).default('auto'),
    )
    .addOption(recordOption())
    .option('--allow-private', 'let URLs lead to loopback and private addresses', false)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: readonly string[], { format, record, ...options }: PeopleFlags) => {
      if (inputs.length === 0) {
        await listRecordPeople({ record, format });
        return onDone(0);
      }
      const { readAll, joinReadings, listDoubts } = await import('../hearsay.ts');
      const { peopleTable } = await import('./people-table.ts');
      const readings: Reading[] = [];
      let failed = 0;
      for await (const result of readAll(inputs, options)) {
        if ('reading' in result) readings.push(result.reading);
        else {
          failed++;
          await writeLine(process.stderr, `hearsay: ${result.error.message}`);
        }
      }
      readings.sort(byDate);
      const joined: JoinedReadings = joinReadings(readings);
      const doubts = listDoubts(joined);
      const { people, attributions } = joined;
      const output =
        format === 'json'
          ? `${JSON.stringify({ people: people.map(({ company: _, ...person }) => person), attributions, doubts }, null, 2)}\n`
          : peopleTable(joined, doubts, readings);
      await write(process.stdout, output);
      onDone(failed > 0 ? 1 : 0);
    });
}
