import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { wholeNumber } from './record/record-flags.ts';
import { write, writeLine } from './write.ts';

interface DemoFlags {
  readonly serve: boolean;
  readonly port: number;
  readonly open: boolean;
}

/** An invented story, told by several outlets; it is part of the package. */
const STORY = new URL('../../examples/gorrasay-lass/', import.meta.url);

/** In a clone, where the source itself runs, the command is a script of npm. */
const COMMAND = import.meta.url.endsWith('.ts') ? 'npm run -s hearsay --' : 'hearsay';

const NEXT = `
Next, an article of your own:  ${COMMAND} read PATH-OR-URL
The same as an annotated page: ${COMMAND} read PATH-OR-URL --format html > page.html
The story in the browser:      ${COMMAND} demo --serve
`;

async function readStory(): Promise<ExitCode> {
  const { readAll } = await import('../hearsay.ts');
  const { writeReadings } = await import('./write-readings.ts');
  const failed = await writeReadings(readAll([fileURLToPath(STORY)]), 'table');
  await write(process.stdout, NEXT);
  return failed > 0 ? 1 : 0;
}

/** Serves the story in a record that is gone when the program stops. */
async function serveStory({ port, open: isOpened }: DemoFlags): Promise<ExitCode> {
  const { addAll, openRecord } = await import('../hearsay.ts');
  const { makeVectors } = await import('./record/make-vectors.ts');
  const { runServer } = await import('./serve/run-server.ts');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-demo-'));
  const record = await openRecord(join(folder, 'demo.db'));
  try {
    await writeLine(process.stderr, 'Reading the example story …');
    for await (const result of addAll(record, [fileURLToPath(STORY)]))
      if ('error' in result) await writeLine(process.stderr, `hearsay: ${result.error.message}`);
    await makeVectors(record);
    const options = { host: '127.0.0.1', isAuthOn: false, origin: null, allowPrivate: false };
    await runServer(record, { ...options, port, isOpened, maxUpload: 200_000_000 });
    return 0;
  } finally {
    await record.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `hearsay demo`: the statements of the example story as a table, or in the browser. */
export function addDemoCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('demo')
    .description('read the example story that comes with Hearsay')
    .option('--serve', 'open it in the browser, in a record that is gone afterwards', false)
    .addOption(
      new Option('-p, --port <number>', 'where it is served; 0 for any that is free')
        .argParser(wholeNumber(0, 65_535))
        .default(0),
    )
    .option('--open', 'open it in a browser', false)
    .action(async (flags: DemoFlags) => onDone(await (flags.serve ? serveStory(flags) : readStory())));
}
