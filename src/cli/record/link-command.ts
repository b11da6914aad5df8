import type { Command } from 'commander';
import type { LinkProgress, OpenRecord } from '../../record/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { write, writeLine } from '../write.ts';
import { timeWords } from './add-progress.ts';
import { count } from './page-words.ts';
import { type RecordFlags, recordOption, withRecord } from './record-flags.ts';

const HELP = `
"hearsay add" links each document as it comes. This is for what an earlier release added, for what a judgement on much
has left to be done, and with --again for linking all anew after a new release. It may be stopped and called again.`;

const CLEAR = '\r\u001b[K';

interface LinkFlags extends RecordFlags {
  readonly again?: boolean;
}

/** `hearsay link`: finds which statements are one and what they do to one another, where that is still to be done. */
export function addLinkCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('link')
    .description('find what has become of statements in documents that are not linked yet')
    .option('--again', 'link all documents anew')
    .addOption(recordOption())
    .addHelpText('after', HELP)
    .action(async (flags: LinkFlags) => {
      onDone(await withRecord(flags, (record) => runLink(record, flags)));
    });
}

async function runLink(record: OpenRecord, { again = false }: LinkFlags): Promise<ExitCode> {
  const { linkRecorded } = await import('../../record/index.ts');
  const { stderr, stdout } = process;
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  const onProgress = (progress: LinkProgress) => {
    if (stderr.isTTY) stderr.write(`${CLEAR}${linkWords(progress, seconds())}`);
  };
  let done = 0;
  try {
    done = await linkRecorded(record, { isAgain: again, onProgress });
  } finally {
    if (stderr.isTTY) await write(stderr, CLEAR);
  }
  const news =
    done === 0 ? 'every document is linked' : `${count(done, 'document')} linked in ${timeWords(seconds())}`;
  await writeLine(stdout, `${news}: ${record.store.name}`);
  return 0;
}

/** “1,200 of 4,000 documents linked, 12 s left”. */
function linkWords({ done, documents }: LinkProgress, seconds: number): string {
  const left = timeWords((seconds * (documents - done)) / Math.max(1, done));
  return `${done.toLocaleString('en')} of ${count(documents, 'document')} linked, ${left} left`;
}
