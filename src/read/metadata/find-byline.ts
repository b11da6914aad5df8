import { nameFurniture } from '../article/name-furniture.ts';
import { ancestors, attribute, type Page, type PageElement, textOf } from '../html/parse-page.ts';

const AUTHOR = /\bauthor\b/i;
const BYLINE = /(?:^|[\s_-])by-?line(?:$|[\s_-])/i;
const MAX_LENGTH = 120;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** What follows a name in a byline: a date, or whatever stands behind a stroke. */
const TAIL = new RegExp(
  `\\s+(?:[|·•–—-](?:\\s.*)?|(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH}),?\\s+\\d{4}.*)$`,
  'iu',
);

/** The name in the page's own byline, without “By” and without its date; null where there is none. */
export function findByline(page: Page): string | null {
  const elements = page.elements.filter((element) => !isInComments(element));
  const signed = elements.find((one) =>
    AUTHOR.test(`${attribute(one, 'rel')} ${attribute(one, 'itemprop')}`),
  );
  const element = signed ?? elements.find((one) => BYLINE.test(attribute(one, 'class')));
  const name = element ? bareName(textOf(element)) : '';
  return name !== '' && name.length < MAX_LENGTH ? name : postedBy(elements);
}

/** “posted by NAME on DATE”, as weblogs have it. */
const POSTED =
  /^(?:posted|written|published|words) by:?\s+(\p{Lu}[^|·•–—,]{2,60}?)(?=\s+(?:on|at|in)\b|\s*[|·•–—,]|$)/iu;
const LONGEST_LINE = 200;

function postedBy(elements: readonly PageElement[]): string | null {
  for (const element of elements) {
    const words = textOf(element).trim();
    const name = words.length < LONGEST_LINE ? POSTED.exec(words)?.[1] : undefined;
    if (name) return bareName(name);
  }
  return null;
}

/** A name as it is written, without what a byline says around it. */
export const bareName = (words: string): string =>
  words
    .replace(/^by:?\s+/i, '')
    .replace(TAIL, '')
    .trim();

const isInComments = (element: PageElement): boolean =>
  (AUTHOR.test(attribute(element, 'itemprop')) || BYLINE.test(attribute(element, 'class'))) &&
  [...ancestors(element)].some((around) => nameFurniture(around) === 'comments');
