import type { PageBlock } from '../html/list-blocks.ts';
import { ancestors, attribute, type PageElement, parentOf } from '../html/parse-page.ts';

/** Share of the kept words that the element taken for the article must have. */
const MOST = 0.95;
/** How far above a lost paragraph the element may be that also has kept words. */
const MAX_RISE = 3;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/**
 * The blocks to be read: those that Readability kept, and those of the article that it lost. It drops block
 * quotations for want of commas and paragraphs for an unlucky class, so inside the article every block quotation
 * and pull quote comes back, and between kept paragraphs every block that looks like prose.
 */
export function restoreLostBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  const keptUnits = unitsByElement(blocks);
  const article = articleElement(blocks, keptUnits);
  if (article === null) return [];
  const first = blocks.findIndex(isKept);
  const last = blocks.findLastIndex(isKept);
  return blocks.filter((block, i) => {
    const isBetween = i > first && i < last;
    if (isKept(block)) return true;
    if (isQuoted(block)) return isBetween || (isInside(block.element, article) && !block.isFurniture);
    return isBetween && isProse(block) && isAmongKept(block.element, keptUnits);
  });
}

export const isKept = (block: PageBlock): boolean => block.keptUnits > 0;

/** Whether a block reads like a paragraph of the article: sentences, few links, nothing of the page's furniture. */
export const isProse = (block: PageBlock): boolean =>
  !block.isFurniture &&
  (block.kind === 'paragraph' || block.kind === 'list-item') &&
  block.linkUnits * 3 < block.units &&
  SENTENCE_END.test(lastWords(block));

const STANDFIRST =
  /(?:^|[\s_-])(?:stand-?first|dec?k|sub-?(?:title|head(?:line|ing)?)|strap-?line|lede|intro(?:duction)?)(?:$|[\s_-])/i;

/** Whether a block between headline and article is the line that sums the article up. */
export const isStandfirst = ({ element, isFurniture, units }: PageBlock): boolean =>
  !isFurniture && units < 400 && STANDFIRST.test(attribute(element, 'class'));

const isQuoted = ({ kind }: PageBlock) => kind === 'blockquote' || kind === 'pull-quote';

function lastWords({ pieces }: PageBlock): string {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? piece.node.value.trim() : []));
  return texts
    .filter((text) => text !== '')
    .slice(-2)
    .join('');
}

/** Kept characters of each element, those of the elements below it included. */
export function unitsByElement(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const units = new Map<PageElement, number>();
  for (const block of blocks.filter(isKept)) {
    for (const element of ancestors(block.element))
      units.set(element, (units.get(element) ?? 0) + block.keptUnits);
  }
  return units;
}

/** The innermost element that has most of what was kept, or the `article` around it; null where nothing was. */
export function articleElement(
  blocks: readonly PageBlock[],
  keptUnits: ReadonlyMap<PageElement, number>,
): PageElement | null {
  const all = blocks.reduce((sum, block) => sum + block.keptUnits, 0);
  const holders = [...keptUnits].filter(([, units]) => units >= all * MOST).map(([element]) => element);
  const innermost = holders.find((element) => !holders.some((other) => parentOf(other) === element)) ?? null;
  if (innermost === null) return null;
  return [...ancestors(innermost)].find(({ tagName }) => tagName === 'article') ?? innermost;
}

/** Where the whole body has to stand for the article, nothing is known to be inside. */
const isInside = (element: PageElement, article: PageElement): boolean =>
  article.tagName !== 'body' && [...ancestors(element)].includes(article);

const isAmongKept = (element: PageElement, keptUnits: ReadonlyMap<PageElement, number>): boolean =>
  [...ancestors(element)]
    .slice(1, 1 + MAX_RISE)
    .some((around) => keptUnits.has(around) && around.tagName !== 'body');
