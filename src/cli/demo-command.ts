import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { write } from './write.ts';

/** An invented story, told by several outlets; it is part of the package. */
const STORY = new URL('../../examples/gorrasay-lass/', import.meta.url);

/** In a clone, where the source itself runs, the command is a script of npm. */
const COMMAND = import.meta.url.endsWith('.ts') ? 'npm run -s hearsay --' : 'hearsay';

const NEXT = `
Next, an article of your own:  ${COMMAND} read PATH-OR-URL
The same as an annotated page: ${COMMAND} read PATH-OR-URL --format html > page.html
`;

/** `hearsay demo`: the statements of the example story as a table. */
export function addDemoCommand(program: Command, onDone: (code: ExitCode) => void): void {
  program
    .command('demo')
    .description('read the example story that comes with Hearsay')
    .action(async () => {
      const story = fileURLToPath(STORY);
      const { readAll } = await import('../hearsay.ts');
      const { writeReadings } = await import('./write-readings.ts');
      const failed = await writeReadings(readAll([story]), 'table');
      await write(process.stdout, NEXT);
      onDone(failed > 0 ? 1 : 0);
    });
}
