import type { Document } from '../../../src/index.ts';
import type { Addition } from '../../../src/record/index.ts';
import { hashBytes } from '../../../src/record/store/hash-text.ts';

type Original = NonNullable<Addition['original']>;

/** Bytes that are kept as what a document came from. */
export const originalOf = (bytes: Uint8Array, mediaType: string): Original => ({
  bytes,
  sha256: hashBytes(bytes),
  mediaType,
  charset: 'utf-8',
  fetched: null,
});

/** The barest page that an invented document may have come from: its title and its paragraphs. */
export function pageOf({ title, text }: Document): Original {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  const html = `<!doctype html><html lang="en"><title>${title}</title>\n${paragraphs.join('\n')}\n</html>`;
  return originalOf(Buffer.from(html), 'text/html');
}
