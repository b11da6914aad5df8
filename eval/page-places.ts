import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A stretch of a page's source, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a page is checked for, found by its mark-up alone and not by what reading made of it. */
export interface PagePlaces {
  /** Scripts, styles, forms that hold no article, and what is hidden: nothing may be read out of them. */
  readonly unreadable: readonly Place[];
  /** Block quotations outside those and outside the boxes around an article, with their words. */
  readonly blockquotes: readonly (Place & { readonly words: string })[];
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const UNREADABLE = new Set([
  'script',
  'style',
  'form',
  'noscript',
  'template',
  'button',
  'select',
  'textarea',
]);
const BOXES = new Set(['nav', 'aside', 'footer']);

/** Finds the places in the source of a page. */
export function pagePlaces(html: string): PagePlaces {
  const unreadable: Place[] = [];
  const blockquotes: (Place & { words: string })[] = [];
  const visit = (node: Node) => {
    if (!('tagName' in node)) return;
    const place = placeOf(node);
    if (isUnreadable(node)) return void unreadable.push(place);
    if (BOXES.has(node.tagName) || isComments(node)) return;
    if (node.tagName === 'blockquote') blockquotes.push({ ...place, words: foldedWords(wordsIn(node)) });
    node.childNodes.forEach(visit);
  };
  parse(html, { sourceCodeLocationInfo: true }).childNodes.forEach(visit);
  return { unreadable, blockquotes: blockquotes.filter(({ words }) => words !== '') };
}

/** Words in order with a space between, without marks and case. */
export const foldedWords = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

function isUnreadable(element: Element): boolean {
  const holdsArticle = element.tagName === 'form' && wordsIn(element).length > 5000;
  const style = attribute(element, 'style') ?? '';
  return (
    (UNREADABLE.has(element.tagName) && !holdsArticle) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

const isComments = (element: Element) =>
  /^(?:comments?|disqus_thread|respond)$/i.test(attribute(element, 'id') ?? '');

function placeOf({ sourceCodeLocation }: Element): Place {
  return { start: sourceCodeLocation?.startOffset ?? 0, end: sourceCodeLocation?.endOffset ?? 0 };
}

function wordsIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return `${node.value} `;
  return 'tagName' in node && !isUnreadableTag(node) ? node.childNodes.map(wordsIn).join('') : '';
}

const isUnreadableTag = ({ tagName }: Element) => tagName !== 'form' && UNREADABLE.has(tagName);
