import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import {
  attribute,
  hasAttribute,
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageNode,
  type PageText,
  rawText,
} from '../html/parse-page.ts';

/** Readability's time grows with the square of the depth; articles are a tenth as deep as this, and as large. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 20_000;

/**
 * The elements that Readability holds to be the article's, by its own measure of classes, commas and links; empty
 * where it finds no article, or the page is too much for it. It is handed a copy of the readable page in which each
 * element bears its number as an attribute, since those survive its renaming and unwrapping of elements (of two that
 * it merges, both stay). It decides and never writes: its own text is thrown away.
 */
export function chooseArticle(page: Page, unreadable: ReadonlySet<PageElement>): ReadonlySet<PageElement> {
  if (page.depth > MAX_DEPTH || page.elements.length > MAX_ELEMENTS) return new Set();
  const { document } = parseHTML(numberedCopy({ ...page, unreadable }));
  const content = contentOf(document);
  return new Set(content ? numbersIn(content).map((number) => page.elements[number]!) : []);
}

function contentOf(document: ConstructorParameters<typeof Readability>[0]): LinkedElement | null {
  const options = { serializer: (content: unknown) => content as LinkedElement, disableJSONLD: true };
  try {
    return new Readability<LinkedElement>(document, options).parse()?.content ?? null;
  } catch {
    // A page that it cannot take is read without its advice.
    return null;
  }
}

/** What is used here of linkedom's elements. */
interface LinkedElement {
  readonly attributes: Iterable<{ readonly name: string }>;
  querySelectorAll(selector: string): Iterable<LinkedElement>;
}

const NUMBER = /^n-(\d+)$/;

const numbersIn = (content: LinkedElement): number[] =>
  [...content.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ name }) => NUMBER.exec(name)?.[1] ?? []).map(Number),
  );

/** What Readability weighs, apart from the names of tags. Addresses are stood in for: only their being there counts. */
const WEIGHED = ['class', 'id', 'role', 'itemprop', 'rel', 'summary', 'aria-modal', 'dir', 'lang'];
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'wbr']);
/** Unread, but their being there weighs: a box around a film is no box of links. */
const EMBEDDED = new Set(['iframe', 'object', 'embed']);

/** A page with the elements of it that are not copied. */
interface Readable extends Page {
  readonly unreadable: ReadonlySet<PageElement>;
}

function numberedCopy(page: Readable): string {
  const html = page.root.childNodes.find((node) => node.nodeName === 'html');
  const title = page.elements.find(({ tagName }) => tagName === 'title');
  const body = page.elements.find(({ tagName }) => tagName === 'body');
  const head = `<head><title>${title ? escapeText(rawText(title)) : ''}</title></head>`;
  if (!body || !html) return `<html>${head}<body></body></html>`;
  return `<html>${head}<body${attributesOf(body, page)}>${copyChildren(body, page)}</body></html>`;
}

const copyChildren = (element: PageElement, page: Readable): string =>
  element.childNodes.map((node) => copyNode(node, element, page)).join('');

function copyNode(node: PageNode, parent: PageElement, page: Readable): string {
  if (isText(node)) return escapeText(node.value) + numberOfText(node, parent, page);
  // A comment ends the run of text that Readability would make a paragraph of.
  if (node.nodeName === '#comment') return '<!---->';
  if (!isElement(node)) return '';
  const { tagName } = node;
  if (EMBEDDED.has(tagName)) return `<${tagName}${attributesOf(node, page)}></${tagName}>`;
  if (page.unreadable.has(node)) return '';
  // A form that is read wraps the whole page, and Readability takes every form for a control.
  const tag = tagName === 'form' ? 'div' : tagName;
  const start = `<${tag}${attributesOf(node, page)}>`;
  return VOID.has(tag) ? start : `${start}${copyChildren(node, page)}</${tag}>`;
}

/**
 * Readability puts text that stands bare in a `div` into a paragraph of its own and may then drop the `div` with its
 * number, so such text is followed by an empty element that bears the number along.
 */
const numberOfText = (node: PageText, parent: PageElement, page: Page): string =>
  (parent.tagName === 'div' || parent.tagName === 'body') && node.value.trim() !== ''
    ? `<wbr n-${page.numbers.get(parent)}="">`
    : '';

function attributesOf(element: PageElement, page: Page): string {
  const kept = WEIGHED.filter((name) => hasAttribute(element, name)).map((name) => [
    name,
    attribute(element, name),
  ]);
  const address = attribute(element, 'href');
  if (element.tagName === 'a' && address !== '') kept.push(['href', address.startsWith('#') ? '#a' : '/a']);
  if (element.tagName === 'img') kept.push(['src', 'a.jpg']);
  if (EMBEDDED.has(element.tagName)) kept.push(['src', attribute(element, 'src')]);
  const written = kept
    .map(([name, value]) => ` ${name}="${escapeText(value!).replaceAll('"', '&quot;')}"`)
    .join('');
  return `${written} n-${page.numbers.get(element)}=""`;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
