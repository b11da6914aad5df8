/**
 * Reading. In come paths, folders, patterns, http(s) addresses and standard input, as plain text, HTML, saved pages
 * (MHTML), PDF, feeds, archives of pages (WARC), JSONL or CSV; out comes a document for each article, with the bytes that
 * it was read from: its frozen text, what is known of where it came from, the page's own blocks, and the way back from
 * text to page. It refuses to change plain text, to read what a page hides or adds around its article, to fetch from the
 * reader's own network unless allowed, to take a broken archive or feed for a whole one, and to guess what a page does
 * not say of itself.
 */
export { type Origin, originOf } from './create-document.ts';
export type { InputFormat } from './input/detect-format.ts';
export { readInputs } from './read-inputs.ts';
export type { ReadItem, ReadProgress, ReadSettings } from './read-item.ts';
export { readText } from './read-text.ts';
export type { Validators } from './url/fetch-url.ts';

import type { Document } from '../model/index.ts';
import type { Origin } from './create-document.ts';

/** As `readHtml` of `html/read-html.ts`; its parser is loaded when it is first called. */
export async function readHtml(html: string, origin: Origin): Promise<Document> {
  const module = await import('./html/read-html.ts');
  return module.readHtml(html, origin);
}
