import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import { count } from './page-words.ts';
import { type RecordFlags, recordOption } from './record-flags.ts';

const EXAMPLES = `
The backup is made sure of first, and goes into a place where no record is. Where it takes the place of a record, move that
away and name it with --tombstones: what was erased from it since is then erased again.

Examples:
  $ hearsay restore desk-2026-03-04.db --record desk.db --tombstones broken.db
  $ hearsay restore desk.jsonl.gz --record postgres://desk@localhost/desk`;

/** `hearsay restore`: a backup into a record. */
export function addRestoreCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('restore')
    .description('make a record of a backup')
    .argument('<file>', 'what "hearsay backup" or "hearsay export" wrote')
    .addOption(recordOption())
    .option('--tombstones <where>', 'the record, backup or export whose erasures are done again')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: RecordFlags & { readonly tombstones?: string }) => {
      const { readTombstones, restoreRecord } = await import('../../record/index.ts');
      const { openRecord } = await import('../../hearsay.ts');
      const tombstones =
        flags.tombstones === undefined ? [] : await readTombstones(flags.tombstones, openRecord);
      const restored = await restoreRecord(file, { where: flags.record, open: openRecord, tombstones });
      const { documents, people, judgements, erased, redacted } = restored;
      const parts = [
        `${count(documents, 'document')}, ${people} people and ${count(judgements, 'judgement')} restored`,
        ...(erased.length > 0 ? [`${count(erased.length, 'document')} erased again`] : []),
        ...(redacted > 0 ? [`names erased again in ${count(redacted, 'document')}`] : []),
      ];
      await writeLine(process.stderr, parts.join('; '));
      onDone(0);
    });
}
