import { attribute, type Page, type PageElement, textOf } from '../html/parse-page.ts';
import { bareName, findByline } from './find-byline.ts';
import { normaliseDate } from './normalise-date.ts';
import { type LinkedArticle, readJsonLd } from './read-json-ld.ts';

/** What the page says of itself outside its text; null where it says nothing. */
export interface PageMetadata {
  /** Address that the page claims, made absolute against where it was fetched. */
  readonly url: string | null;
  /** Titles that the page gives itself, the surest first. */
  readonly titles: readonly string[];
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
  readonly isFree: boolean | null;
}

/** Reads linked data first, then OpenGraph, then other meta elements, then microdata and `time`. */
export function readMetadata(page: Page, fetchedFrom: string | null): PageMetadata {
  const linked = readJsonLd(page);
  const meta = metaOf(page);
  const titleElement = page.elements.find(({ tagName }) => tagName === 'title');
  const titles = [linked?.headline, meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'title')];
  return {
    url: canonicalUrl(page, meta, fetchedFrom),
    titles: [...titles, titleElement && textOf(titleElement)].filter(
      (title) => title != null && title !== '',
    ) as string[],
    byline: byline(page, linked, meta),
    publisher: linked?.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    publishedAt: firstDate([
      linked?.publishedAt,
      meta(...PUBLISHED),
      microdata(page, 'datePublished'),
      timeOf(page),
    ]),
    modifiedAt: firstDate([linked?.modifiedAt, meta(...MODIFIED), microdata(page, 'dateModified')]),
    language: languageOf(page, linked, meta),
    isFree: linked?.isFree ?? null,
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
];

type Meta = (...names: string[]) => string | null;

/** Looks up the first of several names among the page's meta elements, whichever attribute bears the name. */
function metaOf(page: Page): Meta {
  const values = new Map<string, string>();
  for (const element of page.elements.filter(({ tagName }) => tagName === 'meta')) {
    const content = attribute(element, 'content').replace(/\s+/g, ' ').trim();
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key).toLowerCase();
      if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

function canonicalUrl(page: Page, meta: Meta, fetchedFrom: string | null): string | null {
  const link = page.elements.find(
    (element) => element.tagName === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel')),
  );
  const savedFrom = SAVED_FROM.exec(page.html.slice(0, 4000))?.[1] ?? null;
  const claims = [link ? attribute(link, 'href') : null, meta('og:url'), savedFrom];
  const base = fetchedFrom ?? savedFrom;
  return claims.map((claim) => webAddress(claim, base)).find((url) => url !== null) ?? fetchedFrom;
}

function webAddress(address: string | null, base: string | null): string | null {
  if (address === null || address.trim() === '') return null;
  const url = URL.parse(address.trim(), base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function byline(page: Page, linked: LinkedArticle | null, meta: Meta): string | null {
  if (linked && linked.authors.length > 0) return linked.authors.join(', ');
  const named = meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author');
  return named !== null && !/^https?:/i.test(named) ? bareName(named) : findByline(page);
}

const firstDate = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.map((date) => (date == null ? null : normaliseDate(date))).find((date) => date !== null) ?? null;

function microdata(page: Page, name: string): string | null {
  const element = page.elements.find((one) => attribute(one, 'itemprop').split(/\s+/).includes(name));
  return element ? dateOf(element) : null;
}

/** The first time in the page, which is the one under the headline; later ones belong to comments and links. */
function timeOf(page: Page): string | null {
  const time = page.elements.find(({ tagName, attrs }) => tagName === 'time' && attrs.length > 0);
  return time ? dateOf(time) : null;
}

const dateOf = (element: PageElement): string =>
  attribute(element, 'datetime') || attribute(element, 'content') || textOf(element);

function languageOf(page: Page, linked: LinkedArticle | null, meta: Meta): string | null {
  const html = page.elements.find(({ tagName }) => tagName === 'html');
  return (
    (html && attribute(html, 'lang')) || linked?.language || meta('content-language', 'og:locale', 'language')
  );
}
