import { HearsayError } from '../../errors.ts';

interface DatabaseError extends Error {
  readonly code?: string;
}

type Told = readonly [code: string, message: (name: string) => string];

/** What SQLite and PostgreSQL say, by the beginning of their code, and what the reader can do about it. */
const TOLD: Readonly<Record<string, Told>> = {
  SQLITE_FULL: [
    'disk-full',
    (name) =>
      `There is no room left on the disk of ${name}; nothing of this was kept. Make room and run it again.`,
  ],
  SQLITE_NOTADB: [
    'not-a-record',
    (name) => `${name} is no record of Hearsay: it is another kind of file. Name a record or a new file.`,
  ],
  SQLITE_CORRUPT: [
    'damaged',
    (name) => `${name} is damaged. Bring it back with "hearsay restore" from a backup.`,
  ],
  SQLITE_READONLY: [
    'read-only',
    (name) => `${name} may not be written by this user; change its permissions.`,
  ],
  SQLITE_CANTOPEN: [
    'cannot-open',
    (name) => `${name} cannot be opened: the folder must be there and be writable.`,
  ],
  SQLITE_BUSY: [
    'busy',
    (name) => `${name} is being written by another process for too long; try again when it is done.`,
  ],
  SQLITE_IOERR: [
    'disk-error',
    (name) => `The disk of ${name} fails to read or write; nothing of this was kept.`,
  ],
  ECONNREFUSED: [
    'server-away',
    (name) => `No PostgreSQL answers at ${name}; start it, or mend host and port in --record.`,
  ],
  ENOTFOUND: ['server-away', (name) => `There is no such host: ${name}; mend it in --record.`],
  ETIMEDOUT: [
    'server-away',
    (name) => `PostgreSQL does not answer at ${name}; mend host and port in --record.`,
  ],
  ECONNRESET: [
    'server-away',
    (name) => `PostgreSQL at ${name} went away; what was not told as done was not kept.`,
  ],
  '57P': [
    'server-away',
    (name) => `PostgreSQL at ${name} is going down or starting; try again when it is up.`,
  ],
  '28': ['no-access', (name) => `PostgreSQL at ${name} refuses this user or password; mend it in --record.`],
  '3D': ['no-database', (name) => `PostgreSQL has no such database: ${name}; make it with createdb.`],
  '53': [
    'disk-full',
    (name) => `PostgreSQL at ${name} has run out of disk, memory or connections; nothing of this was kept.`,
  ],
  '42501': ['no-access', (name) => `The user of ${name} may not make or write tables there; grant it that.`],
  '25006': ['read-only', (name) => `${name} is read-only.`],
};

const AWAY = /terminat|connection (?:ended|closed)|client has encountered|Connection ended/i;

/** What a database said, as an error that says what to do; what is not its fault is left as it is. */
export function storeError(cause: unknown, name: string): unknown {
  if (cause instanceof HearsayError || !(cause instanceof Error)) return cause;
  const { code = '', message } = (cause instanceof AggregateError ? cause.errors[0] : cause) as DatabaseError;
  const told =
    Object.entries(TOLD).find(([start]) => code.startsWith(start))?.[1] ??
    (AWAY.test(message) ? TOLD.ECONNRESET : undefined);
  return told ? new HearsayError(told[0], told[1](name), { cause }) : cause;
}

/** Runs work on a store, its errors told so that a person knows what to do. */
export async function tellingErrors<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error, name);
  }
}
