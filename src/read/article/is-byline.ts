import type { PageBlock } from '../html/list-blocks.ts';
import { ancestors, attribute, descendants, type PageElement } from '../html/parse-page.ts';
import { wordsOf } from './find-headline.ts';

const MAX_LENGTH = 160;
const BYLINE_NAME =
  /(?:^|[\s_-])(?:by|by-?line|authors?|date-?line|p-author|entry-meta|post-meta)(?:$|[\s_-])/i;
const OPENS_BYLINE = /^(?:(?:posted|written|reported|published)\s+)?by\b/i;

/** Whether a block says who wrote the article or when, and nothing else; such belongs to the document, not its text. */
export function isByline(block: PageBlock): boolean {
  const words = wordsOf(block);
  if (words.length > MAX_LENGTH || /[.!?]["”’]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(words)) return false;
  const near = [block.element, ...[...ancestors(block.element)].slice(1, 3).filter(isSmall)];
  if (
    near.some((element) =>
      BYLINE_NAME.test(`${attribute(element, 'class')} ${attribute(element, 'itemprop')}`),
    )
  ) {
    return true;
  }
  const inside = descendants(block.element);
  const isSigned = inside.some((one) =>
    /\bauthor\b/.test(`${attribute(one, 'rel')} ${attribute(one, 'itemprop')}`),
  );
  const isDated = inside.some(({ tagName }) => tagName === 'time') || block.element.tagName === 'time';
  return (isSigned || isDated) && (OPENS_BYLINE.test(words) || words.length < MAX_LENGTH / 2);
}

const isSmall = (element: PageElement) => descendants(element).length < 12;
