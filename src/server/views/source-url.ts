import type { Document, Span } from '../../model/index.ts';
import { safeAddress } from '../../show/escape-html.ts';

/** Longer ones are named by how they begin and end. */
const LONGEST = 200;
const EDGE_WORDS = 6;

/** Inside a text fragment “-”, “,” and “&” would act. */
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');

function fragment(words: string): string {
  const all = words.split(' ');
  if (words.length <= LONGEST || all.length < 2 * EDGE_WORDS) return encoded(words.slice(0, LONGEST));
  return [all.slice(0, EDGE_WORDS), all.slice(-EDGE_WORDS)].map((edge) => encoded(edge.join(' '))).join(',');
}

/**
 * The page of a document with a text fragment (WICG, “URL Fragment Text Directives”) that shows the words of the first of
 * some spans; null where it has no http(s) address.
 */
export function sourceUrl(
  { url, text }: Pick<Document, 'url' | 'text'>,
  spans: readonly Span[],
): string | null {
  const address = safeAddress(url);
  const [first] = spans;
  const words = first === undefined ? '' : text.slice(first.start, first.end).replace(/\s+/g, ' ').trim();
  if (address === null || words === '') return address;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${fragment(words)}`;
}
