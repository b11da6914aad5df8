import type { BlockKind } from '../../model/index.ts';
import { nameFurniture } from './name-furniture.ts';
import {
  attribute,
  descendants,
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageNode,
  type PageText,
  textOf,
} from './parse-page.ts';

/** A stretch of words, a line break, or the space between two cells of a table. */
export type Piece =
  | { readonly kind: 'text'; readonly node: PageText; readonly isKept: boolean }
  | { readonly kind: 'break'; readonly element: PageElement }
  | { readonly kind: 'space'; readonly element: PageElement };

/** A block of the page, read or not: what stands between two edges of block elements. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** The innermost block element around it. */
  readonly element: PageElement;
  readonly pieces: readonly Piece[];
  /** Characters in all, of those in elements that were kept, and of those in links. */
  readonly units: number;
  readonly keptUnits: number;
  readonly linkUnits: number;
  /** Whether it or an element around it bears a name of the page's furniture. */
  readonly isFurniture: boolean;
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table
  tbody tfoot thead ul`.split(/\s+/),
);
/** Tags that stand in no table of figures: a table that has one lays out the page. */
const LAYOUT_TAGS = new Set(
  'p div blockquote ul ol table h1 h2 h3 h4 h5 h6 section article figure'.split(' '),
);
const CELL_TAGS = new Set(['td', 'th']);
const PULL_QUOTE = /(?:^|[\s_-])pull-?_?quotes?(?:$|[\s_-])/i;
const CAPTION = /(?:^|[\s_-])caption(?:$|[\s_-])/i;

/** What holds for all that stands below an element. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly isFurniture: boolean;
  readonly isLink: boolean;
  readonly isFigures: boolean;
}

/** What is never read of a page, and what Readability keeps of it. */
export interface Choice {
  readonly unreadable: ReadonlySet<PageElement>;
  readonly kept: ReadonlySet<PageElement>;
}

/** All blocks of the page that could be read, in order, each with what the article's choice makes of it. */
export function listBlocks(page: Page, { unreadable, kept }: Choice): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open = openBlock();

  const close = () => {
    if (open.units > 0 && open.element !== null) blocks.push({ ...open, element: open.element });
    open = openBlock();
  };
  const addText = (node: PageText, parent: PageElement, block: PageElement, around: Surroundings) => {
    const units = node.value.trim().length;
    const isKept = kept.has(parent);
    if (units > 0 && open.element === null) {
      open.element = block;
      open.kind = around.kind;
      open.isFurniture = around.isFurniture;
    }
    open.units += units;
    open.keptUnits += isKept ? units : 0;
    open.linkUnits += around.isLink ? units : 0;
    open.pieces.push({ kind: 'text', node, isKept });
  };
  const visit = (node: PageNode, parent: PageElement, block: PageElement, around: Surroundings) => {
    if (isText(node)) return addText(node, parent, block, around);
    if (!isElement(node) || unreadable.has(node)) return;
    if (node.tagName === 'br') return void open.pieces.push({ kind: 'break', element: node });
    const inside = surroundings(node, around);
    const isBlock = isBlockElement(node, around);
    if (isBlock) close();
    if (around.isFigures && node.tagName === 'tr') open.pieces.push({ kind: 'break', element: node });
    if (around.isFigures && CELL_TAGS.has(node.tagName)) open.pieces.push({ kind: 'space', element: node });
    for (const child of node.childNodes) visit(child, node, isBlock ? node : block, inside);
    if (isBlock) close();
  };

  const body = page.elements.find(({ tagName }) => tagName === 'body');
  if (body)
    visit(body, body, body, { kind: 'paragraph', isFurniture: false, isLink: false, isFigures: false });
  return blocks;
}

const openBlock = () => ({
  kind: 'paragraph' as BlockKind,
  element: null as PageElement | null,
  pieces: [] as Piece[],
  units: 0,
  keptUnits: 0,
  linkUnits: 0,
  isFurniture: false,
});

/** In a table of figures one block is the whole table; elsewhere each cell is one or more. */
const isBlockElement = ({ tagName }: PageElement, { isFigures }: Surroundings) =>
  isFigures ? tagName === 'caption' : BLOCK_TAGS.has(tagName) || CELL_TAGS.has(tagName) || tagName === 'tr';

function surroundings(element: PageElement, around: Surroundings): Surroundings {
  return {
    kind: kindOf(element, around.kind),
    isFurniture: around.isFurniture || nameFurniture(element) !== null || element.tagName === 'aside',
    isLink: around.isLink || element.tagName === 'a',
    isFigures: around.isFigures || isTableOfFigures(element),
  };
}

/** The kind of what stands in the element; a pull quote, quotation or caption stays one all through. */
function kindOf(element: PageElement, around: BlockKind): BlockKind {
  const { tagName } = element;
  if (around === 'pull-quote' || PULL_QUOTE.test(attribute(element, 'class'))) return 'pull-quote';
  if (around === 'blockquote' || tagName === 'blockquote') return 'blockquote';
  if (around === 'caption' || tagName === 'figcaption' || tagName === 'caption') return 'caption';
  if (CAPTION.test(attribute(element, 'class')) && tagName !== 'figure') return 'caption';
  if (isTableOfFigures(element)) return 'table';
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'li') return 'list-item';
  return around;
}

/** Whether a table has figures in rows; one of a single column, or with a text in a cell, lays out the page. */
function isTableOfFigures(element: PageElement): boolean {
  if (element.tagName !== 'table' || attribute(element, 'role') === 'presentation') return false;
  const inside = descendants(element);
  const cells = inside.filter(({ tagName }) => CELL_TAGS.has(tagName));
  return (
    cells.length > inside.filter(({ tagName }) => tagName === 'tr').length &&
    !inside.some(({ tagName }) => LAYOUT_TAGS.has(tagName)) &&
    cells.every((cell) => textOf(cell).length < LONG_CELL)
  );
}

/** So many characters in one cell are a text. */
const LONG_CELL = 400;
