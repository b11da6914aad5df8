import type { PageBlock } from '../html/list-blocks.ts';
import { findHeadline } from './find-headline.ts';
import { isByline } from './is-byline.ts';
import { isFurnitureLine } from './is-furniture-line.ts';
import {
  articleElement,
  isKept,
  isProse,
  isStandfirst,
  restoreLostBlocks,
  unitsByElement,
} from './restore-lost-blocks.ts';

/** A paragraph of so many characters opens the article; what stands before it may be a byline. */
const OPENING = 100;

/** What is read of a page. */
export interface ChosenBlocks {
  readonly chosen: readonly PageBlock[];
  /** The one of them that is the headline, or null. */
  readonly headline: PageBlock | null;
}

/**
 * The blocks to be read: the headline and standfirst, what Readability kept and what it lost, without the lines that
 * only say who wrote the article, or whose the page is. `titles` are what the page's head calls itself.
 */
export function chooseBlocks(blocks: readonly PageBlock[], titles: readonly string[]): ChosenBlocks {
  const article = articleElement(blocks, unitsByElement(blocks));
  const index = article ? findHeadline(blocks, { article, titles }) : -1;
  const headline: PageBlock | null = blocks[index] ? { ...blocks[index], kind: 'title' } : null;
  const restored = new Set(restoreLostBlocks(blocks));
  const opening = blocks.findIndex((block) => isKept(block) && isProse(block) && block.units > OPENING);
  const isLeftOut = (block: PageBlock, at: number) =>
    (at < opening && isByline(block)) || (at < index && !isProse(block)) || isFurnitureLine(block, article);
  const chosen = blocks.flatMap((block, at) => {
    if (at === index && headline) return headline;
    const isChosen = restored.has(block) || (index >= 0 && at > index && at < opening && isStandfirst(block));
    return isChosen && !isLeftOut(block, at) ? block : [];
  });
  return { chosen, headline };
}
