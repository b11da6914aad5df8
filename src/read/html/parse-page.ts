import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { HearsayError } from '../../errors.ts';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;
type PageRoot = DefaultTreeAdapterTypes.Document;

/** Far above what any article has; browsers stop at 512. Bounds both recursion and the parser's own scans. */
const MAX_DEPTH = 1000;

/** A page as it stands in its original: every node knows its place in `html`, in UTF-16 code units. */
export interface Page {
  readonly html: string;
  readonly root: PageRoot;
  /** All elements in order; the index of one is its number in `numbers`. */
  readonly elements: readonly PageElement[];
  readonly numbers: ReadonlyMap<PageElement, number>;
  /** How many elements are open at once at the most. */
  readonly depth: number;
}

/** Parses a page as a browser would (html.spec.whatwg.org, 13.2). Throws `too-deep` for one nested beyond reason. */
export function parsePage(html: string): Page {
  const { treeAdapter, deepest } = depthGuard();
  const root = parse(html, { sourceCodeLocationInfo: true, treeAdapter });
  const elements = descendants(root);
  const numbers = new Map(elements.map((element, number) => [element, number]));
  return { html, root, elements, numbers, depth: deepest() };
}

function depthGuard(): { treeAdapter: typeof defaultTreeAdapter; deepest: () => number } {
  let depth = 0;
  let deepest = 0;
  const onItemPush = () => {
    depth++;
    deepest = Math.max(deepest, depth);
    if (depth > MAX_DEPTH) {
      throw new HearsayError(
        'too-deep',
        `The page nests more than ${MAX_DEPTH} elements; an article of ordinary HTML is accepted`,
      );
    }
  };
  const onItemPop = () => {
    depth--;
  };
  return { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop }, deepest: () => deepest };
}

export const isElement = (node: PageNode | PageRoot): node is PageElement => 'tagName' in node;
export const isText = (node: PageNode): node is PageText => node.nodeName === '#text';

/** The elements below a node, in order. */
export function descendants(node: PageElement | PageRoot, into: PageElement[] = []): PageElement[] {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    into.push(child);
    descendants(child, into);
  }
  return into;
}

/** The element and those around it, innermost first. */
export function* ancestors(element: PageElement): Generator<PageElement> {
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) yield at;
}

export const parentOf = (node: PageNode): PageElement | null =>
  node.parentNode && isElement(node.parentNode as PageNode) ? (node.parentNode as PageElement) : null;

/** The attribute's value, or `''` where it is absent. */
export const attribute = (element: PageElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

export const hasAttribute = (element: PageElement, name: string): boolean =>
  element.attrs.some((one) => one.name === name);

/** Words of the element and all below it, white space folded. */
export const textOf = (element: PageElement): string => rawText(element).replace(/\s+/g, ' ').trim();

/** All characters of the element as they are. */
export const rawText = (element: PageElement): string =>
  element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? rawText(node) : ''))
    .join('');
