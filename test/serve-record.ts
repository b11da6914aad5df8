/** Serves the record that is named, by the rules and with the files of this machine, and says where; for being killed. */
import { openRecord } from '../src/hearsay.ts';
import { createServer } from '../src/server/create-server.ts';

const record = await openRecord(process.argv[2]!);
const app = await createServer({
  record,
  settings: {
    isAuthOn: false,
    origin: null,
    localUser: 'Una',
    allowPrivate: false,
    maxUpload: 10_000_000,
    hasLocalFiles: true,
    engine: 'rules',
    room: null,
  },
  now: () => new Date(),
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
