import { attribute, type Page, rawText } from '../html/parse-page.ts';

/** What a page says of its article as linked data (json-ld.org, schema.org/Article); null where it does not. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
  /** False for what only subscribers read in full. */
  readonly isFree: boolean | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|NewsRelease|PressRelease|OpinionPiece)$/;

/** The first article in the page's blocks of linked data, whether alone, in a list or in a graph; null without one. */
export function readJsonLd(page: Page): LinkedArticle | null {
  const nodes = page.elements
    .filter((element) => element.tagName === 'script' && /ld\+json/i.test(attribute(element, 'type')))
    .flatMap((script) => flatten(parse(rawText(script)), 0));
  const article = nodes.find((node) => list(node['@type']).some((type) => ARTICLE.test(String(type))));
  return article ? linkedArticle(article, nodes) : null;
}

function linkedArticle(article: Json, nodes: readonly Json[]): LinkedArticle {
  const named = (value: unknown) => list(value).flatMap((one) => nameOf(one, nodes) ?? []);
  const free = list(article.isAccessibleForFree)[0];
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: [...new Set(named(article.author ?? article.creator))],
    publisher: named(article.publisher)[0] ?? null,
    publishedAt: text(article.datePublished) ?? text(article.dateCreated),
    modifiedAt: text(article.dateModified),
    language: text(article.inLanguage),
    isFree: free === undefined ? null : !/^false$/i.test(String(free)),
  };
}

/** What old pages wrap a script in, so that it is neither shown nor taken for mark-up. */
const WRAPPING =
  /^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?|(?:\/[/*]\s*)?(?:-->|\]\]>)\s*(?:\*\/)?\s*;?\s*$/g;

/** Line ends inside a string are common, and stand for a space. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(WRAPPING, '').replace(/[\n\r\t]+/g, ' '));
  } catch {
    return null; // A page with broken linked data is read without it.
  }
}

const MAX_DEPTH = 6;

/** All objects that may describe the page: those of a list, of a graph, and what a page is mainly about. */
function flatten(value: unknown, depth: number): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)];
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

function text(value: unknown): string | null {
  const [first] = list(value);
  return typeof first === 'string' && first.trim() !== '' ? first.replace(/\s+/g, ' ').trim() : null;
}

/** A name given outright, by an object, or by reference to another object of the page. */
function nameOf(value: unknown, nodes: readonly Json[]): string | null {
  if (!isObject(value)) return text(value);
  const id = value['@id'];
  return text(value.name) ?? text(nodes.find((node) => node['@id'] === id && node !== value)?.name) ?? null;
}
