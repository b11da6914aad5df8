import {
  attribute,
  descendants,
  hasAttribute,
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageNode,
} from '../html/parse-page.ts';
import { nameFurniture } from './name-furniture.ts';

/** Elements that hold no words of an article, or only words for a machine or for a browser of long ago. */
const UNREADABLE_TAGS = new Set(
  `applet area audio base basefont button canvas colgroup command datalist embed frame frameset head iframe input
  keygen link map meta meter nav noembed noframes noscript object optgroup option output param progress
  rp rt script select source style svg template textarea title track video`.split(/\s+/),
);

const UNREADABLE_ROLES = new Set([
  'alertdialog',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
  'tablist',
  'toolbar',
]);

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** A text as long as this is more than a label; in characters. */
const PROSE = 60;
/** How much prose is before readers' comments at the least. */
const BEFORE_COMMENTS = 250;
/** Most of a page's prose that an insert has. */
const INSERT_SHARE = 0.25;

/**
 * The outermost elements below which nothing is ever read: scripts, styles, forms and their controls, navigation, what
 * is hidden, dialogs, consent notices, paid links, readers' comments. A form around the page itself is read, and
 * so is an element that is only named like an insert but is, or is around, the article.
 */
export function findUnreadable(page: Page): ReadonlySet<PageElement> {
  const prose = measureProse(page);
  const found = new Set<PageElement>();
  const visit = (node: PageNode) => {
    if (!isElement(node)) return;
    if (isUnreadable(node, prose)) found.add(node);
    else node.childNodes.forEach(visit);
  };
  page.root.childNodes.forEach(visit);
  return found;
}

/** How much prose each element has, how much stands before it, and how much the page has. */
interface Prose {
  readonly inside: ReadonlyMap<PageElement, number>;
  readonly before: ReadonlyMap<PageElement, number>;
  readonly all: number;
}

function measureProse(page: Page): Prose {
  const inside = new Map<PageElement, number>();
  const before = new Map<PageElement, number>();
  let all = 0;
  const visit = (node: PageNode) => {
    if (isText(node)) {
      const { length } = node.value.trim();
      all += length >= PROSE ? length : 0;
    } else if (isElement(node) && !UNREADABLE_TAGS.has(node.tagName)) {
      before.set(node, all);
      node.childNodes.forEach(visit);
      inside.set(node, all - before.get(node)!);
    }
  };
  page.root.childNodes.forEach(visit);
  return { inside, before, all };
}

const isUnreadable = (element: PageElement, prose: Prose): boolean =>
  UNREADABLE_TAGS.has(element.tagName) ||
  isHidden(element) ||
  UNREADABLE_ROLES.has(attribute(element, 'role').toLowerCase()) ||
  (element.tagName === 'form' && (prose.inside.get(element) ?? 0) * 2 <= prose.all) ||
  isInserted(element, prose);

function isHidden(element: PageElement): boolean {
  return (
    hasAttribute(element, 'hidden') ||
    attribute(element, 'aria-hidden').toLowerCase() === 'true' ||
    HIDING_STYLE.test(attribute(element, 'style')) ||
    (element.tagName === 'dialog' && !hasAttribute(element, 'open'))
  );
}

function isInserted(element: PageElement, { inside, before, all }: Prose): boolean {
  const kind = nameFurniture(element);
  if ((kind !== 'comments' && kind !== 'insert') || holdsArticle(element)) return false;
  if (kind === 'comments') return (before.get(element) ?? 0) >= BEFORE_COMMENTS;
  return (inside.get(element) ?? 0) <= all * INSERT_SHARE;
}

/** Whether the element is, or is around, the article: then its name tells of the page's make, not of furniture. */
const holdsArticle = (element: PageElement): boolean =>
  ['html', 'body', 'main'].includes(element.tagName) ||
  descendants(element).some(
    (one) => one.tagName === 'h1' || one.tagName === 'main' || attribute(one, 'itemprop') === 'articleBody',
  );
