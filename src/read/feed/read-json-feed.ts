import { normaliseDate } from '../metadata/normalise-date.ts';
import { sniffed } from './entry-text.ts';
import type { EntryText, Feed, FeedEntry } from './feed.ts';
import { nameIn, webAddress } from './read-xml-feed.ts';
import type { XmlFault } from './xml/parse-xml.ts';

const VERSION = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

type Json = Readonly<Record<string, unknown>>;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) up to the last whole item; null for what is none. */
export function readJsonFeed(source: string, address: string | null): Feed | null {
  const { value, fault } = parseAsFarAsItGoes(source);
  if (value === null && fault && VERSION.test(source))
    return { title: null, language: null, entries: [], fault };
  if (!isObject(value) || !Array.isArray(value.items)) return null;
  const base = text(value.feed_url) ?? address;
  const byline = authorsOf(value);
  const items = value.items.filter(isObject);
  return {
    title: text(value.title),
    language: text(value.language),
    entries: items.map((item) => readItem(item, { base, byline })),
    fault,
  };
}

const readItem = (
  item: Json,
  { base, byline }: { readonly base: string | null; readonly byline: string | null },
): FeedEntry => ({
  id: text(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null),
  url: webAddress(text(item.url) ?? text(item.external_url) ?? '', base),
  title: text(item.title),
  byline: authorsOf(item) ?? byline,
  publisher: null,
  publishedAt: normaliseDate(text(item.date_published) ?? ''),
  modifiedAt: normaliseDate(text(item.date_modified) ?? ''),
  language: text(item.language),
  content: html(item.content_html) ?? plain(item.content_text),
  summary: typeof item.summary === 'string' ? sniffed(item.summary) : null,
});

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const html = (value: unknown): EntryText | null =>
  text(value) === null ? null : { markup: text(value)!, isHtml: true };
const plain = (value: unknown): EntryText | null =>
  text(value) === null ? null : { markup: text(value)!, isHtml: false };

function authorsOf(of: Json): string | null {
  const authors = Array.isArray(of.authors) ? of.authors : [of.author];
  const names = authors.filter(isObject).flatMap(({ name }) => nameIn(text(name) ?? '') ?? []);
  return names.length > 0 ? names.join(', ') : null;
}

/** JSON, or what is left of it when it is cut behind the last whole item and closed there. */
function parseAsFarAsItGoes(source: string): { readonly value: unknown; readonly fault: XmlFault | null } {
  try {
    return { value: JSON.parse(source), fault: null };
  } catch (error) {
    const what = `it is no whole JSON (${(error as Error).message.slice(0, 100)})`;
    const fault: XmlFault = { code: 'truncated', what };
    const end = endOfLastItem(source);
    return { value: end < 0 ? null : parsed(`${source.slice(0, end)}]}`), fault };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Behind the last object that is whole and stands in an array of the outermost object; -1 without one. */
function endOfLastItem(source: string): number {
  const open: string[] = [];
  let end = -1;
  for (let at = 0; at < source.length; at++) {
    const unit = source[at]!;
    if (unit === '"') at = endOfString(source, at);
    else if (unit === '{' || unit === '[') open.push(unit);
    else if (unit === '}' || unit === ']') {
      open.pop();
      if (unit === '}' && open.length === 2 && open[1] === '[') end = at + 1;
    }
  }
  return end;
}

function endOfString(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '"') return at;
  }
  return source.length;
}
