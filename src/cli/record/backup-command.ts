import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

const EXAMPLES = `
It may be made while others write. Of a file the backup is a record itself; of PostgreSQL it is an export of everything.
"hearsay restore" takes either back, into either. What is erased later stands in backups made before.

Examples:
  $ hearsay backup desk-2026-03-04.db
  $ hearsay backup desk.jsonl.gz --record postgres://desk@localhost/desk --force`;

/** `hearsay backup`: the record as it is now, into a file. */
export function addBackupCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('backup')
    .description('write the whole record into a file')
    .argument('<file>', 'the file')
    .addOption(recordOption())
    .option('--force', 'write over a file that is there', false)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: RecordFlags & { readonly force: boolean }) => {
      const kind = await withRecord(flags, async (record) => {
        const { backupRecord } = await import('../../record/index.ts');
        return backupRecord(record, file, { isForced: flags.force });
      });
      await writeLine(
        process.stderr,
        `${file} is written: ${kind === 'record' ? 'a record' : 'an export'} of everything.`,
      );
      onDone(0);
    });
}
