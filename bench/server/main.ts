/**
 * `npm run bench:server`: how soon a server over a large record answers, whether it stands mixed load and being killed, and
 * how the room does in Chromium. It asserts nothing: machines differ.
 */
import { runContext } from '../../eval/run-context.ts';
import { textTable } from '../../eval/table.ts';
import { HearsayError } from '../../src/index.ts';
import { measureApi } from './api/measure-api.ts';
import { type BenchOptions, type Part, parseOptions, USAGE } from './bench-options.ts';
import { measureLoad } from './load/measure-load.ts';
import { serverPage, serverTables } from './report/server-page.ts';
import {
  NO_RESULTS,
  readServerResults,
  type ServerResults,
  writeServerResults,
} from './report/server-results.ts';
import { measureRoom, measureRoomHuge } from './room/measure-room.ts';

const tell = (line: string): void => console.error(line);

type Measure = (options: BenchOptions) => Promise<Partial<ServerResults>>;

const MEASURES: Readonly<Record<Part, Measure>> = {
  api: async ({ where }) => ({
    api: { run: runContext(new Date()), figures: await measureApi(where, tell) },
  }),
  load: async ({ where, seconds }) => ({
    load: { run: runContext(new Date()), figures: await measureLoad(where, seconds, tell) },
  }),
  room: async () => ({ room: { run: runContext(new Date()), figures: await measureRoom(tell) } }),
  huge: async () => ({ huge: { run: runContext(new Date()), figures: await measureRoomHuge(tell) } }),
};

async function main(): Promise<void> {
  const options = parseOptions();
  if (options === null) return console.log(USAGE);
  for (const part of options.parts) {
    const measured = await MEASURES[part](options);
    console.log(
      serverTables({ ...NO_RESULTS, ...measured })
        .map(textTable)
        .join('\n'),
    );
    if (!options.isKept) continue;
    const results = { ...readServerResults(), ...measured };
    writeServerResults(results, serverPage(results));
  }
}

try {
  await main();
} catch (error) {
  const isMisuse = error instanceof HearsayError || (error instanceof TypeError && 'code' in error);
  if (!isMisuse) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
