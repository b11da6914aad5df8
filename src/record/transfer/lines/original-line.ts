import { HearsayError } from '../../../errors.ts';
import { hashBytes } from '../../store/hash-text.ts';
import { field, type Line, orNull, readHash, readText } from './fields.ts';

/** The bytes that documents came from; how they were fetched stands with each document. */
export interface ExportedOriginal {
  readonly sha256: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** An original as a line, its bytes in base64. */
export const originalLine = ({ sha256, mediaType, charset, bytes }: ExportedOriginal): Line => ({
  type: 'original',
  sha256,
  mediaType,
  charset,
  size: bytes.length,
  bytes: Buffer.from(bytes).toString('base64'),
});

/** Reads an original's line. Throws `bad-hash` where the bytes are not those of the hash. */
export function readOriginalLine(line: Line): ExportedOriginal {
  const sha256 = field(line, 'sha256', readHash);
  const bytes = Buffer.from(field(line, 'bytes', readText), 'base64');
  if (hashBytes(bytes) !== sha256)
    throw new HearsayError(
      'bad-hash',
      `The bytes of original ${sha256} were changed or cut off; those of that SHA-256 are accepted.`,
    );
  return {
    sha256,
    mediaType: field(line, 'mediaType', orNull(readText)),
    charset: field(line, 'charset', orNull(readText)),
    bytes,
  };
}
