import type { Document, Span } from '../model/index.ts';
import { textFragment } from '../text/text-fragment.ts';
import { safeAddress } from './escape-html.ts';

/**
 * The page of a document with a text fragment that shows the words of the first of some spans; null where it has no http(s)
 * address.
 */
export const sourceUrl = (
  { url, text }: Pick<Document, 'url' | 'text'>,
  spans: readonly Span[],
): string | null => textFragment({ url: safeAddress(url), text }, spans.slice(0, 1));
