import { HearsayError } from '../errors.ts';
import { listAccounts } from '../record/index.ts';
import type { App, ServerContext } from './context.ts';
import { createServer } from './create-server.ts';
import type { OnFault } from './safety/answer-error.ts';

/** Where a server listens, and over what. */
export interface StartOptions {
  readonly context: ServerContext;
  /** A name or address of this machine. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly onFault: OnFault;
}

/** A server that listens. */
export interface StartedServer {
  /** Where people reach it: the origin of the settings, else where it listens. */
  readonly address: string;
  /** Lets requests end that have begun, for ten seconds at most; the record stays open. */
  readonly close: () => Promise<void>;
}

/** How long requests have to end when the server stops, in milliseconds. */
const PATIENCE = 10_000;

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);

/** Whoever may reach a server that nobody signs in to may do all: nobody but this machine shall. */
async function refuseOpen({ context: { settings, record }, host }: StartOptions): Promise<void> {
  if (!settings.isAuthOn && !isLoopback(host))
    throw new HearsayError(
      'auth-needed',
      `${host} is reached from other machines, and nobody would have to sign in; start it with --auth, or on 127.0.0.1.`,
    );
  if (!settings.isAuthOn) return;
  if (settings.origin === null && !isLoopback(host))
    throw new HearsayError(
      'origin-needed',
      `${host} is reached from other machines; say with --origin under what address, as in https://desk.example.org.`,
    );
  const admins = (await listAccounts(record)).filter((one) => one.role === 'admin' && !one.isDisabled);
  if (admins.length === 0)
    throw new HearsayError(
      'no-admin',
      'Nobody could sign in: make an admin first, with "hearsay users add NAME --role admin".',
    );
}

function listenError(cause: unknown, { host, port }: StartOptions): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  const tell = (slug: string, message: string) => new HearsayError(slug, message, { cause });
  if (code === 'EADDRINUSE')
    return tell(
      'port-in-use',
      `Port ${port} of ${host} is in use; another is accepted, or 0 for any that is free.`,
    );
  if (code === 'EACCES')
    return tell('port-forbidden', `Port ${port} may not be used by this user; one from 1024 on is accepted.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return tell('bad-host', `${host} is no address of this machine; 127.0.0.1 is.`);
  return cause;
}

function closeSoon(app: App): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), PATIENCE);
  return app.close().finally(() => clearTimeout(late));
}

/**
 * Starts a server. Throws `auth-needed` where it could be reached from other machines and nobody would have to sign in,
 * `origin-needed`, `no-admin`, `port-in-use`, `port-forbidden`, `bad-host`.
 */
export async function startServer(options: StartOptions): Promise<StartedServer> {
  await refuseOpen(options);
  const { context, host, port, onFault } = options;
  const app = await createServer(context, onFault);
  try {
    const address = await app.listen({ host, port });
    return { address: context.settings.origin ?? address, close: () => closeSoon(app) };
  } catch (error) {
    await app.close();
    throw listenError(error, options);
  }
}
