import type { BlockKind } from '../../model/index.ts';
import { attribute, descendants, type PageElement, textOf } from './parse-page.ts';

/** Tags that stand in no table of figures: a table that has one lays out the page. */
const LAYOUT_TAGS = new Set(
  'p div blockquote ul ol table h1 h2 h3 h4 h5 h6 section article figure'.split(' '),
);
const CELL_TAGS = new Set(['td', 'th']);
/** So many characters in one cell are a text, and in a pull quote or caption more than one. */
const LONG_CELL = 400;
const LONG_INSERT = 1000;
const PULL_QUOTE = /(?:^|[\s_-])pull-?_?quotes?(?:$|[\s_-])/i;
const CAPTION = /(?:^|[\s_-])caption(?:$|[\s_-])/i;

/** The kind of what stands in the element; a pull quote, quotation or caption stays one all through. */
export function blockKind(element: PageElement, around: BlockKind): BlockKind {
  const { tagName } = element;
  if (around === 'pull-quote' || isNamed(element, PULL_QUOTE)) return 'pull-quote';
  if (around === 'blockquote' || tagName === 'blockquote') return 'blockquote';
  if (around === 'caption' || tagName === 'figcaption' || tagName === 'caption') return 'caption';
  if (tagName !== 'figure' && isNamed(element, CAPTION)) return 'caption';
  if (isTableOfFigures(element)) return 'table';
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  return tagName === 'li' ? 'list-item' : around;
}

/** Whether an element bears the name, and not the page for having such a thing in it. */
const isNamed = (element: PageElement, name: RegExp): boolean =>
  name.test(attribute(element, 'class')) && textOf(element).length < LONG_INSERT;

export const isCell = ({ tagName }: PageElement): boolean => CELL_TAGS.has(tagName);

/** Whether a table has figures in rows; one of a single column, or with a text in a cell, lays out the page. */
export function isTableOfFigures(element: PageElement): boolean {
  if (element.tagName !== 'table' || attribute(element, 'role') === 'presentation') return false;
  const inside = descendants(element);
  const cells = inside.filter(isCell);
  return (
    cells.length > inside.filter(({ tagName }) => tagName === 'tr').length &&
    !inside.some(({ tagName }) => LAYOUT_TAGS.has(tagName)) &&
    cells.every((cell) => textOf(cell).length < LONG_CELL)
  );
}
