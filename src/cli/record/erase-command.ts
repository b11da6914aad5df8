import { type Command, Option } from 'commander';
import { HearsayError } from '../../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import type { EraseFlags, Mark } from './erase-flags.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

const HELP = `
Without --yes nothing is erased: what would go is listed. What was erased does not come back; a tombstone stays, without a
name or a word of it, by which it is refused, or the name overwritten, when it is added, imported or restored again.

A document goes with its copies and versions. Of a person every name is overwritten in all texts and originals, unit for
unit, and what they said stays as somebody's without a name. What is on legal hold is not erased.
The file is written anew at the end, which takes as long as it is large and as much room on the disk again.

Examples:
  $ hearsay erase document 5be1c0aa --reason "court order 12/26"
  $ hearsay erase document 5be1c0aa --reason "court order 12/26" --yes
  $ hearsay erase person "Ottoline Zambrano" --reason "asked for under article 17" --yes
  $ hearsay erase document 5be1c0aa --restrict --reason "under review"   hides it, and erases nothing
  $ hearsay erase person 92f62838 --hold --reason "case 7"               it may not be erased
Exit code: 0 when it was done, 1 when --yes is lacking or the file could not be cleared up yet, 2 when the command was
called wrongly.`;

const withFlags = (command: Command): Command =>
  command
    .addOption(recordOption())
    .option('--reason <words>', 'why; kept with the tombstone or the judgement', '')
    .option('--as <name>', "who erases (the system's user)")
    .option('-y, --yes', 'erase; else what would go is listed', false)
    .option('--restrict', 'only hide it', false)
    .option('--unrestrict', 'show it again', false)
    .option('--hold', 'lay a legal hold on it', false)
    .option('--release', 'lift the legal hold on it', false)
    .addOption(
      new Option('-f, --format <format>', 'how to write it out').choices(['table', 'json']).default('table'),
    );

const MARKS: Readonly<Record<'restrict' | 'unrestrict' | 'hold' | 'release', Mark>> = {
  restrict: { type: 'restrict', isOn: true },
  unrestrict: { type: 'restrict', isOn: false },
  hold: { type: 'hold', isOn: true },
  release: { type: 'hold', isOn: false },
};

/** What is done instead of erasing, or null. */
function markOf(flags: EraseFlags): Mark | null {
  const asked = (Object.keys(MARKS) as (keyof typeof MARKS)[]).filter((name) => flags[name]);
  if (asked.length < 2) return asked[0] ? MARKS[asked[0]] : null;
  throw new HearsayError('bad-flags', `--${asked.join(' and --')}: one of them at a time is accepted.`);
}

type Asked = readonly string[] | string;

/** Runs the part of `run-erase.ts` that a subcommand is for. */
const running =
  (onDone: (code: ExitCode) => void, part: 'eraseDocumentsAsked' | 'erasePersonAsked') =>
  async (asked: Asked, flags: EraseFlags): Promise<void> => {
    const mark = markOf(flags);
    const run = await import('./run-erase.ts');
    const isDone = await withRecord(flags, (record) => run[part](record, [asked].flat(), { ...flags, mark }));
    onDone(isDone ? 0 : 1);
  };

/** `hearsay erase`: takes documents out of a record, or a person's name. */
export function addEraseCommand(program: Command, onDone: (code: ExitCode) => void): void {
  const erase = program
    .command('erase')
    .description('erase documents or a person for good, hide them, or keep them from being erased')
    .addHelpText('after', HELP);
  withFlags(
    erase
      .command('document')
      .description('documents, with their copies and versions')
      .argument('<ids...>', 'ids, or their first characters'),
  ).action(running(onDone, 'eraseDocumentsAsked'));
  withFlags(
    erase.command('person').description('a person’s names').argument('<person>', 'an id or a name'),
  ).action(running(onDone, 'erasePersonAsked'));
  erase
    .command('finish')
    .description('clear up the file after an erasure that was cut off')
    .addOption(recordOption())
    .action(async (flags: RecordFlags) => {
      const { finish } = await import('./run-erase.ts');
      onDone((await withRecord(flags, finish)) ? 0 : 1);
    });
}
