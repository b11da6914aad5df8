import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, from which ids are made. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
