import type { PageBlock } from '../html/list-blocks.ts';
import { ancestors, type PageElement } from '../html/parse-page.ts';
import { wordsOf } from './find-headline.ts';

const MAX_LENGTH = 250;
const LEGAL = /^(?:©|\(c\)|copyright\b).{0,20}\b(?:19|20)\d\d\b|\ball rights reserved\b/i;
const LABEL =
  /^(?:advertisement|advertising|sponsored|story continues below(?: advertisement)?|scroll to continue)\W*$/i;

/**
 * Whether a block that Readability kept is only a line of the page's own: a label of advertising, a note of copyright,
 * or any line with the copyright sign outside the article.
 */
export function isFurnitureLine(block: PageBlock, article: PageElement | null): boolean {
  if (block.kind !== 'paragraph' || block.units > MAX_LENGTH) return false;
  const words = wordsOf(block);
  if (LABEL.test(words) || LEGAL.test(words)) return true;
  return words.includes('©') && article !== null && ![...ancestors(block.element)].includes(article);
}
