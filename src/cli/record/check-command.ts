import { type Command, Option } from 'commander';
import { ENGINE_NAMES, type EngineName, INPUT_FORMATS, type InputFormat } from '../../read-options.ts';
import { PAGE_FORMATS, type PageFormat } from '../../show/page-formats.ts';
import type { ExitCode } from '../exit-code.ts';
import { write, writeLine } from '../write.ts';
import { screenOf } from '../write-readings.ts';
import { type RecordFlags, recordOption } from './record-flags.ts';

const HELP = `
Of every quotation it says: printed in these words, by whom and when; altered, with the difference; the
same words from another speaker; since denied, retracted or corrected; or not in the record. Printed in
these words means verbatim in a source that was read, never that it was spoken. The draft is kept nowhere.

Examples:
  $ hearsay check draft.txt
  $ hearsay check - --record desk.db --format html < draft.txt > quotations.html

Exit code: 0 whatever is found, 2 when the draft cannot be read or the command was called wrongly.`;

interface CheckFlags extends RecordFlags {
  readonly format: PageFormat;
  readonly engine: EngineName;
  readonly input: InputFormat;
}

/** `hearsay check`: what the record has of the quotations of a draft. */
export function addCheckCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('say of each quotation of a draft what the record has of it')
    .argument('<draft>', 'a path, or - for standard input')
    .addOption(recordOption())
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(PAGE_FORMATS).default('table'),
    )
    .addOption(
      new Option('-e, --engine <engine>', 'what finds who speaks in the draft')
        .choices(ENGINE_NAMES)
        .env('HEARSAY_ENGINE')
        .default('model'),
    )
    .addOption(new Option('-i, --input <format>', 'what the draft is').choices(INPUT_FORMATS).default('auto'))
    .addHelpText('after', HELP)
    .action(async (draft: string, { format, ...options }: CheckFlags) => {
      const { check } = await import('../../hearsay.ts');
      const { showDraft } = await import('../../show/check/show-draft.ts');
      const checked = await check(draft, options);
      if (format !== 'json')
        for (const { code, message } of checked.notices)
          await writeLine(process.stderr, `hearsay: ${code}: ${message}`);
      await write(process.stdout, showDraft(checked, format, screenOf({})));
      onDone(0);
    });
}
