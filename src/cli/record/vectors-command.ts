import type { Command } from 'commander';
import type { OpenRecord } from '../../record/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeLine } from '../write.ts';
import { timeWords } from './add-progress.ts';
import { makeVectors, NO_ENCODER } from './make-vectors.ts';
import { count } from './page-words.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

const HELP = `
"hearsay add" makes them at the end of each run; this is for what was added with --no-vectors, imported, or cut off.
Exit code: 0 when every statement has its vector, 1 when there is no encoder to make them.`;

/** `hearsay vectors`: makes the vectors for search by meaning that are missing. */
export function addVectorsCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('vectors')
    .description('make the vectors for search by meaning that are missing')
    .addOption(recordOption())
    .addHelpText('after', HELP)
    .action(async (flags: RecordFlags) => {
      onDone(await withRecord(flags, runVectors));
    });
}

async function runVectors(record: OpenRecord): Promise<ExitCode> {
  const { countVectors } = await import('../../record/index.ts');
  const began = Date.now();
  const made = await makeVectors(record);
  const seconds = (Date.now() - began) / 1000;
  const { attributions, vectors } = await countVectors(record.store.db);
  const covered = `${vectors.toLocaleString('en')} of ${count(attributions, 'statement')} can be found by meaning`;
  if (made === null) await writeLine(process.stderr, `hearsay: ${NO_ENCODER}`);
  const news = made ? `${count(made, 'vector')} made in ${timeWords(seconds)}; ` : '';
  await writeLine(process.stdout, `${news}${covered}: ${record.store.name}`);
  return made === null ? 1 : 0;
}
