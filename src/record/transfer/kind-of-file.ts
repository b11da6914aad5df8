import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';

const SQLITE = 'SQLite format 3\0';

/** Whether a record is on a server. */
export const isAddress = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

/** Whether a file is a database of SQLite, by its first bytes. Throws `no-such-file`. */
export function isDatabase(file: string): boolean {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new HearsayError('no-such-file', `There is no file ${file}.`);
  const descriptor = openSync(file, 'r');
  try {
    const first = Buffer.alloc(SQLITE.length);
    readSync(descriptor, first, 0, first.length, 0);
    return first.toString('latin1') === SQLITE;
  } finally {
    closeSync(descriptor);
  }
}
