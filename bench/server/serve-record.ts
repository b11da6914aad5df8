/**
 * `serve-record.ts WHERE`: serves a record with the room, reading by the rules, and prints where it listens; for being
 * asked much, and for being killed.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../../eval/shared-folder.ts';
import { openRecord } from '../../src/hearsay.ts';
import { startServer } from '../../src/server/index.ts';

const record = await openRecord(process.argv[2]!, { isMade: false });
const server = await startServer({
  context: {
    record,
    settings: {
      isAuthOn: false,
      origin: null,
      localUser: 'bench',
      allowPrivate: false,
      maxUpload: 10_000_000,
      hasLocalFiles: false,
      engine: 'rules',
      threads: Math.min(4, availableParallelism()),
      room: join(REPOSITORY, 'dist/web'),
    },
    now: () => new Date(),
  },
  host: '127.0.0.1',
  port: 0,
  onFault: (error, route) => console.error(`${route}: ${error.stack}`),
});
process.once('SIGTERM', async () => {
  await server.close();
  await record.close();
});
console.log(server.address);
