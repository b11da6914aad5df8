import type { BlockKind } from '../../model/index.ts';
import { nameFurniture } from '../article/name-furniture.ts';
import { blockKind, isCell, isTableOfFigures } from './block-kind.ts';
import {
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageNode,
  type PageText,
} from './parse-page.ts';

/** A stretch of words, a line break, or the space between two cells of a table. */
export type Piece =
  | { readonly kind: 'text'; readonly node: PageText; readonly isKept: boolean; readonly isLink: boolean }
  | { readonly kind: 'break' | 'space'; readonly element: PageElement };

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

/** What is never read of a page, and what Readability keeps of it. */
export interface Choice {
  readonly unreadable: ReadonlySet<PageElement>;
  readonly kept: ReadonlySet<PageElement>;
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table
  tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** All blocks of the page that could be read, in order, each with what the article's choice makes of it. */
export function listBlocks(page: Page, choice: Choice): PageBlock[] {
  const body = page.elements.find(({ tagName }) => tagName === 'body');
  if (!body) return [];
  const nothing = { isFurniture: false, isLink: false, isFigures: false };
  return blocksIn(flatten(body, { ...nothing, kind: 'paragraph', element: body, choice }));
}

/** What holds for all that stands at a place of the page. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly element: PageElement;
  readonly isFurniture: boolean;
  readonly isLink: boolean;
  readonly isFigures: boolean;
  readonly choice: Choice;
}

/** A piece with its surroundings, or the edge of a block element. */
type Placed = { readonly piece: Piece; readonly around: Surroundings } | 'edge';

/** Lays the tree out in the order of the page. */
function flatten(node: PageNode, around: Surroundings): readonly Placed[] {
  const { choice, isLink } = around;
  if (isText(node)) {
    const isKept = choice.kept.has(node.parentNode as PageElement);
    return [{ piece: { kind: 'text', node, isKept, isLink }, around }];
  }
  if (!isElement(node) || choice.unreadable.has(node)) return [];
  const separator = separatorOf(node, around);
  const inside = surroundings(node, around);
  const content = node.childNodes.flatMap((child) => flatten(child, inside));
  if (separator === 'edge') return ['edge', ...content, 'edge'];
  return separator === null ? content : [{ piece: { kind: separator, element: node }, around }, ...content];
}

/** What an element is between; in a table of figures, which is one block, a line a row and a space a cell. */
function separatorOf(element: PageElement, { isFigures }: Surroundings): 'edge' | 'break' | 'space' | null {
  const { tagName } = element;
  if (tagName === 'br' || (isFigures && tagName === 'tr')) return 'break';
  if (isFigures && isCell(element)) return 'space';
  return (isFigures ? tagName === 'caption' : BLOCK_TAGS.has(tagName)) ? 'edge' : null;
}

const surroundings = (element: PageElement, around: Surroundings): Surroundings => ({
  choice: around.choice,
  kind: blockKind(element, around.kind),
  element: separatorOf(element, around) === 'edge' ? element : around.element,
  isFurniture: around.isFurniture || nameFurniture(element) !== null || element.tagName === 'aside',
  isLink: around.isLink || element.tagName === 'a',
  isFigures: around.isFigures || isTableOfFigures(element),
});

function blocksIn(all: readonly Placed[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: Exclude<Placed, 'edge'>[] = [];
  for (const placed of [...all, 'edge'] as const) {
    if (placed !== 'edge') {
      open.push(placed);
    } else {
      blocks.push(...blockOf(open));
      open = [];
    }
  }
  return blocks;
}

/** The block is of the kind that its first words have; `[]` where it has none. */
function blockOf(placed: readonly Exclude<Placed, 'edge'>[]): PageBlock[] {
  const first = placed.find(({ piece }) => unitsOf(piece) > 0)?.around;
  if (!first) return [];
  const { kind, element, isFurniture } = first;
  const pieces = placed.map(({ piece }) => piece);
  const count = (isCounted: (piece: Piece) => boolean) =>
    pieces.reduce((sum, piece) => sum + (isCounted(piece) ? unitsOf(piece) : 0), 0);
  const units = count(() => true);
  const keptUnits = count((piece) => piece.kind === 'text' && piece.isKept);
  const linkUnits = count((piece) => piece.kind === 'text' && piece.isLink);
  return [{ kind, element, isFurniture, pieces, units, keptUnits, linkUnits }];
}

const unitsOf = (piece: Piece): number => (piece.kind === 'text' ? piece.node.value.trim().length : 0);
