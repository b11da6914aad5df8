import { availableParallelism, userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { OpenRecord } from '../../record/index.ts';
import type { ServerSettings } from '../../server/index.ts';
import { neutralise } from '../../show/neutralise.ts';
import { write, writeLine } from '../write.ts';
import { openBrowser } from './open-browser.ts';

/** Where and how a record is served. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly isAuthOn: boolean;
  readonly origin: string | null;
  readonly allowPrivate: boolean;
  /** Bytes. */
  readonly maxUpload: number;
  /** Whether a browser is opened on it. */
  readonly isOpened: boolean;
}

/** The built room: beside the server in the package, in `dist/` of a clone. */
const ROOM = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../../web', import.meta.url);

/** Threads that read the record for visitors, once many ask at a time. */
const MOST_THREADS = 4;

const settingsOf = ({ isAuthOn, origin, allowPrivate, maxUpload }: ServeOptions): ServerSettings => ({
  isAuthOn,
  origin,
  localUser: userInfo().username,
  allowPrivate,
  maxUpload,
  hasLocalFiles: !isAuthOn,
  threads: Math.min(MOST_THREADS, availableParallelism()),
  room: fileURLToPath(ROOM),
});

const tellFault = (error: Error, route: string): void =>
  void write(process.stderr, `hearsay: ${route}: ${neutralise(error.stack ?? error.message)}\n`);

/** Is fulfilled when somebody wants the program to stop; asked twice, it stops at once. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** Passwords that anybody on the way can read are worth a word. */
async function warnOfHttp({ isAuthOn, origin }: ServeOptions): Promise<void> {
  if (!isAuthOn || origin === null || !origin.startsWith('http:')) return;
  if (/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)) return;
  await writeLine(
    process.stderr,
    `hearsay: ${origin} is not encrypted: passwords can be read on the way. Put a proxy with https before it.`,
  );
}

/** Serves a record until the program is told to stop, and prints its address once it listens. */
export async function runServer(record: OpenRecord, options: ServeOptions): Promise<void> {
  const { startServer } = await import('../../server/index.ts');
  await warnOfHttp(options);
  const stop = stopped();
  const server = await startServer({
    context: { record, settings: settingsOf(options), now: () => new Date() },
    host: options.host,
    port: options.port,
    onFault: tellFault,
  });
  await writeLine(process.stdout, `Hearsay listens at ${server.address}`);
  if (options.isOpened) openBrowser(server.address);
  await stop;
  await server.close();
}
