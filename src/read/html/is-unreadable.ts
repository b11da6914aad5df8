import { pageFurniture } from '../../generated/lexicon.ts';
import { attribute, descendants, hasAttribute, type Page, type PageElement } from './parse-page.ts';

/** Elements that hold no words of an article, or only words for a machine or for a browser of long ago. */
const UNREADABLE_TAGS = new Set(
  `applet area audio base basefont button canvas colgroup command datalist embed frame frameset head iframe input
  keygen link map meta meter nav noembed noframes noscript object optgroup option output param progress
  rp rt script select source style svg template textarea title track video`.split(/\s+/),
);

const UNREADABLE_ROLES = new Set([
  'alertdialog',
  'banner',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
  'tablist',
  'toolbar',
]);

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** A word of a name that says of comments only whether there are any, not that these are they. */
const ABOUT_COMMENTS = /^(?:open|closed|off|on|count|status|free|enabled|disabled)$/;

const KINDS = new Map(pageFurniture.map(({ word, kind }) => [word, kind]));

/**
 * Whether nothing below the element is ever read: scripts, styles, forms and their controls, navigation, what is
 * hidden, dialogs, consent notices, readers' comments. A form that wraps the page itself is read.
 */
export const isUnreadable = (element: PageElement, page: Page): boolean =>
  UNREADABLE_TAGS.has(element.tagName) ||
  isHidden(element) ||
  UNREADABLE_ROLES.has(attribute(element, 'role').toLowerCase()) ||
  (element.tagName === 'form' && !isWholePage(element, page)) ||
  (furnitureKind(element) === 'never' && !holdsArticle(element));

/** Whether its names mark the element as furniture of the page, such as a share bar or related links. */
export const isFurniture = (element: PageElement): boolean => furnitureKind(element) !== null;

function isHidden(element: PageElement): boolean {
  return (
    hasAttribute(element, 'hidden') ||
    attribute(element, 'aria-hidden').toLowerCase() === 'true' ||
    HIDING_STYLE.test(attribute(element, 'style')) ||
    (element.tagName === 'dialog' && !hasAttribute(element, 'open'))
  );
}

/** Whether a form is the frame around a page, as some servers write them: it has most of the paragraphs. */
function isWholePage(form: PageElement, page: Page): boolean {
  const count = (elements: readonly PageElement[]) =>
    elements.filter(({ tagName }) => tagName === 'p').length;
  return count(descendants(form)) > 2 && count(descendants(form)) * 2 > count(page.elements);
}

function furnitureKind(element: PageElement): string | null {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/);
  const kinds = names.map(kindOfName);
  return kinds.find((kind) => kind === 'never') ?? kinds.find((kind) => kind !== null) ?? null;
}

function kindOfName(name: string): string | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => ABOUT_COMMENTS.test(word)) && words.some((word) => /^comments?$/.test(word)))
    return null;
  const kinds = words.map((word) => KINDS.get(word));
  return kinds.find((kind) => kind === 'never') ?? kinds.find((kind) => kind !== undefined) ?? null;
}

const ARTICLE_PARTS = new Set(['h1', 'main']);

/** Whether the element is, or is around, the article: then its name tells of the page's make, not of furniture. */
const holdsArticle = (element: PageElement): boolean =>
  ['html', 'body', 'main'].includes(element.tagName) ||
  descendants(element).some(
    (one) => ARTICLE_PARTS.has(one.tagName) || attribute(one, 'itemprop') === 'articleBody',
  );
