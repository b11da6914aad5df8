import { paywallPhrases } from '../../generated/lexicon.ts';
import type { Document, Notice } from '../../model/index.ts';

/** A body as short as this, of an article that is not free, is its opening. */
const SHORT = 1500;
/** How many of the last blocks a page's call to subscribe may stand in. */
const LAST_BLOCKS = 3;
const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/;

/**
 * A notice `incomplete` where the page gives only the opening of the article: its last blocks ask for a subscription,
 * or it says that the article is not free and the body is short or breaks off.
 */
export function findTeaser(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  isFree: boolean | null,
): Notice[] {
  const call = blocks
    .slice(-LAST_BLOCKS)
    .find(({ start, end }) => asksForSubscription(text.slice(start, end)));
  if (call) return [notice('The page asks for a subscription before the article goes on', call)];
  if (isFree !== false) return [];
  const isCut = text.length < SHORT || CUT_OFF.test(text);
  return isCut ? [notice('The page says that the article is not free, and has only its opening', null)] : [];
}

const notice = (message: string, place: { start: number; end: number } | null): Notice => ({
  code: 'incomplete',
  message,
  span: place && { start: place.start, end: place.end },
});

function asksForSubscription(block: string): boolean {
  const words = block.toLowerCase().replaceAll('’', "'");
  return block.length < 300 && paywallPhrases.some(({ phrase }) => words.includes(phrase));
}
