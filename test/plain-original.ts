import type { Original } from '../src/model/index.ts';
import { hashBytes } from '../src/record/store/hash-text.ts';

/** The bytes of a page or text, as if they had come from a file. */
export function plainOriginal(text: string, known: Partial<Original> = {}): Original {
  const bytes = known.bytes ?? Buffer.from(text);
  return {
    sha256: hashBytes(bytes),
    mediaType: 'text/html',
    charset: 'utf-8',
    fetched: null,
    ...known,
    bytes,
  };
}
