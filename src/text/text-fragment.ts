import type { Document, Span } from '../model/index.ts';

/** Longer words are named by how they begin and end. */
const LONGEST = 120;
const EDGE_WORDS = 5;

const isPage = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** Inside a text fragment “-”, “,” and “&” would act. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** A directive must not run over the end of a paragraph within its beginning or its end. */
function directive(text: string): string {
  const words = wordsOf(text);
  const isWhole = text.length <= LONGEST && !/\n\s*\n/.test(text);
  if (isWhole || words.length < 2 * EDGE_WORDS) return encoded(wordsOf(text.split(/\n\s*\n/)[0] ?? ''));
  return `${encoded(words.slice(0, EDGE_WORDS))},${encoded(words.slice(-EDGE_WORDS))}`;
}

/**
 * The page of a document with a text fragment for each of some spans of its text (WICG, “URL Fragment Text Directives”),
 * at which a browser shows the first and marks all; null where it has no http(s) address.
 */
export function textFragment(
  { url, text }: Pick<Document, 'url' | 'text'>,
  spans: readonly Span[],
): string | null {
  if (url === null || !isPage(url)) return null;
  const directives = spans
    .map(({ start, end }) => directive(text.slice(start, end).trim()))
    .filter((one) => one !== '')
    .map((one) => `text=${one}`);
  if (directives.length === 0) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}
