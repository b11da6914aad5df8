import type { PageBlock } from '../html/list-blocks.ts';
import { ancestors, type PageElement, textOf } from '../html/parse-page.ts';

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a headline is looked for with: the element of the article, and the titles that the page's head gives. */
export interface HeadlineClues {
  readonly article: PageElement;
  readonly titles: readonly string[];
}

/**
 * Index of the block that is the article's headline, or -1: of the headings up to its first paragraphs, one that the
 * page's own titles name; else the first `h1` inside the article. Readability drops it as a repetition of the title.
 */
export function findHeadline(blocks: readonly PageBlock[], { article, titles }: HeadlineClues): number {
  const folded = titles.map(fold);
  const first = blocks.findIndex((block) => block.keptUnits > 200 && block.kind !== 'heading');
  const headings = blocks
    .map((block, index) => ({ block, index, level: headingLevel(block) }))
    .filter(({ block, index, level }) => level > 0 && index <= Math.max(first, 0) + 3 && !isInAside(block));
  const named = headings.filter(({ block }) => isNamed(fold(wordsOf(block)), folded));
  const inside = headings.filter(({ block, level }) => level === 1 && isInside(block, article));
  const byLevel = named.sort((a, b) => a.level - b.level || b.index - a.index);
  return (byLevel[0] ?? inside[0])?.index ?? -1;
}

export const wordsOf = ({ pieces }: PageBlock): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.node.value : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function headingLevel({ element, units }: PageBlock): number {
  const heading = [...ancestors(element)].find(({ tagName }) => /^h[1-6]$/.test(tagName));
  return heading && units > 0 && textOf(heading).length < 400 ? Number(heading.tagName[1]) : 0;
}

/** A title often has the name of the site behind the headline, and a headline seldom is a single word of it. */
const isNamed = (words: string, titles: readonly string[]): boolean =>
  titles.some(
    (title) => title === words || (title.startsWith(`${words} `) && words.length * 2 > title.length),
  );

const isInside = ({ element }: PageBlock, outer: PageElement) => [...ancestors(element)].includes(outer);
const isInAside = ({ element }: PageBlock) =>
  [...ancestors(element)].some(({ tagName }) => tagName === 'aside');
