import { createHash } from 'node:crypto';
import type { Fetched, Original } from '../model/index.ts';

/** What is known of bytes apart from themselves. */
export interface OriginalParts {
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly fetched: Fetched | null;
}

/** Bytes with their hash, as they are kept beside the document that was read from them. */
export const createOriginal = (
  bytes: Uint8Array,
  { mediaType, charset, fetched }: OriginalParts,
): Original => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType,
  charset,
  fetched,
});
