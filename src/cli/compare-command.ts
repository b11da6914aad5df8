import { type Command, Option } from 'commander';
import { ENGINE_NAMES, type EngineName, INPUT_FORMATS, type InputFormat } from '../read-options.ts';
import { PAGE_FORMATS, type PageFormat } from '../show/page-formats.ts';
import type { ExitCode } from './exit-code.ts';
import { write } from './write.ts';
import { screenOf } from './write-readings.ts';

const HELP = `
Shown are what several accounts report, in which words, with the differences; what only one does; where
they conflict, and what the speaker did about it; and who is quoted how much in each. Nothing is said of
what an account leaves out of which only a part was there.

Examples:
  $ hearsay compare observer.html herald.html
  $ hearsay compare https://example.org/news/1 https://example.net/a/7 --format html > both.html
  $ hearsay compare 3f9a1c 77d1c0aa --record desk.db --format markdown`;

interface CompareFlags {
  readonly format: PageFormat;
  readonly engine: EngineName;
  readonly input: InputFormat;
  readonly record?: string;
  readonly allowPrivate: boolean;
}

/** `hearsay compare`: accounts of one affair side by side. */
export function addCompareCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('compare')
    .description('lay two or more accounts side by side')
    .argument('<inputs...>', 'paths or URLs; with --record, ids or addresses of its documents too')
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(PAGE_FORMATS).default('table'),
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
    .addOption(
      new Option(
        '-r, --record <where>',
        'a record that has some of them: a file, or postgres://user@host/database',
      ).env('HEARSAY_RECORD'),
    )
    .option('--allow-private', 'let URLs lead to loopback and private addresses', false)
    .addHelpText('after', HELP)
    .action(async (inputs: readonly string[], { format, ...options }: CompareFlags) => {
      const { compare } = await import('../hearsay.ts');
      const { showComparison } = await import('../show/comparison/show-comparison.ts');
      const compared = await compare(inputs, options);
      await write(process.stdout, showComparison(compared, format, screenOf({})));
      onDone(0);
    });
}
