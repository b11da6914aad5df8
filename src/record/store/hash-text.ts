import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, from which ids are made. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of bytes in hexadecimal. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
