import type { Command } from 'commander';
import type { Conflict, ImportReport } from '../../record/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import { count, judgementLine } from './page-words.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

const EXAMPLES = `
Documents that the record has are left as they are; what was erased from it stays erased. A judgement on what is
decided otherwise here is not taken in, but told. It is all taken in, or nothing of it.

Examples:
  $ hearsay import desk.jsonl.gz --record new.db
  $ gunzip -c desk.jsonl.gz | hearsay import -

Exit code: 0 when all was taken in, 1 when judgements or erased documents were not, 2 when it could not be read.`;

function summary({ added, known, erased, redacted, people, judgements, tombstones }: ImportReport): string {
  const parts = [
    `${count(added, 'document')} taken in`,
    `${people} people`,
    count(judgements, 'judgement'),
    ...(tombstones > 0 ? [count(tombstones, 'erasure')] : []),
    ...(known > 0 ? [`${count(known, 'document')} known already`] : []),
    ...(erased.length > 0 ? [`${count(erased.length, 'document')} left out, since they were erased`] : []),
    ...(redacted > 0 ? [`names erased again in ${count(redacted, 'document')}`] : []),
  ];
  return parts.join(', ');
}

const conflictLine = ({ judgement, standing }: Conflict): string =>
  `not taken in: ${judgementLine(judgement)}${standing ? `; here it is ${judgementLine(standing)}` : '; what it goes back to does not hold here'}`;

/** `hearsay import`: takes an export in. */
export function addImportCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('take in what "hearsay export" wrote as jsonl')
    .argument('<file>', 'a file, gzipped or not, or - for standard input')
    .addOption(recordOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: RecordFlags) => {
      const { importRecord, readLines } = await import('../../record/index.ts');
      const name = file === '-' ? 'standard input' : file;
      const lines = readLines(file === '-' ? { name, bytes: process.stdin } : file);
      const report = await withRecord(flags, (record) => importRecord(record, { name, lines }), {
        isMade: true,
      });
      for (const one of report.conflicts) await writeLine(process.stderr, `hearsay: ${conflictLine(one)}`);
      for (const id of report.erased)
        await writeLine(process.stderr, `hearsay: ${id}: this document was erased, and is left out.`);
      await writeLine(process.stderr, summary(report));
      onDone(report.conflicts.length + report.erased.length > 0 ? 1 : 0);
    });
}
