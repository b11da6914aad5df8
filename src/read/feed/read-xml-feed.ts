import { decodeEntity } from '../html/decode-entity.ts';
import { normaliseDate } from '../metadata/normalise-date.ts';
import { entryText, plainWords } from './entry-text.ts';
import type { EntryText, Feed, FeedEntry } from './feed.ts';
import type { XmlElement } from './xml/open-element.ts';
import { parseXml } from './xml/parse-xml.ts';

/** Roots of RSS, Atom and RDF. */
const ROOT = /^(?:rss|feed|(?:rdf:)?rdf|channel)$/;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom 0.3 and 1.0 up to the last whole entry. `address` is where the feed was fetched
 * from, or null. Null for what is no feed.
 */
export function readXmlFeed(source: string, address: string | null): Feed | null {
  const { root, fault } = parseXml(source);
  if (root === null || !ROOT.test(root.name)) return null;
  const channel = child(root, 'channel') ?? root;
  const title = words(channel, source, 'title', 'dc:title');
  const language = channel.language ?? textIn(channel, 'language', 'dc:language');
  const author = authorOf(channel, source);
  const site = linkOf(channel, null);
  const entries = entriesIn(root).map((element) => {
    const entry = readEntry(element, { source, base: site ?? address });
    return { ...entry, byline: entry.byline ?? author };
  });
  return { title, language, entries, fault };
}

/** Those of RSS 1.0 stand beside the channel, others in it. */
function entriesIn(root: XmlElement): readonly XmlElement[] {
  return root.children.flatMap((element) => {
    if (element.name === 'channel') return entriesIn(element);
    return /^(?:item|entry)$/.test(element.name) && element.isClosed ? [element] : [];
  });
}

function readEntry(
  element: XmlElement,
  { source, base }: { readonly source: string; readonly base: string | null },
): FeedEntry {
  const origin = child(element, 'source');
  return {
    id: textIn(element, 'guid', 'id', 'dc:identifier') ?? element.attributes.get('rdf:about')?.trim() ?? null,
    url: linkOf(element, base),
    title: words(element, source, 'title', 'dc:title', 'media:title'),
    byline: authorOf(element, source) ?? (origin && authorOf(origin, source)),
    publisher: origin
      ? (words(origin, source, 'title') ?? plainText(origin))
      : textIn(element, 'dc:publisher'),
    publishedAt: dateIn(
      element,
      'pubdate',
      'published',
      'issued',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'created',
    ),
    modifiedAt: dateIn(element, 'updated', 'modified', 'dcterms:modified'),
    language: element.language ?? textIn(element, 'dc:language', 'language'),
    ...textsOf(element, source),
  };
}

/** What says that it is the content goes before descriptions; of two descriptions, RSS calls the fuller one summary. */
function textsOf(element: XmlElement, source: string): Pick<FeedEntry, 'content' | 'summary'> {
  const [content] = textsIn(element, source, 'content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body');
  const summaries = textsIn(element, source, 'description', 'summary', 'media:description');
  const group = child(element, 'media:group');
  const [described] = group ? textsIn(group, source, 'media:description') : [];
  return {
    content: content ?? summaries[1] ?? null,
    summary: summaries[0] ?? described ?? null,
  };
}

const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((one) => one.name === name);
const child = (element: XmlElement, name: string): XmlElement | null => children(element, name)[0] ?? null;

const textsIn = (element: XmlElement, source: string, ...names: readonly string[]): readonly EntryText[] =>
  names.flatMap((name) => children(element, name).flatMap((one) => entryText(one, source) ?? []));

/** Its words on one line, the references in them decoded; of the first name that has some. */
function words(element: XmlElement, source: string, ...names: readonly string[]): string | null {
  const found = plainWords(textsIn(element, source, ...names)[0] ?? null);
  return found?.replace(/&(?:#\w{1,8}|[a-z]\w{0,40});/gi, decodeEntity) ?? null;
}

const plainText = ({ text }: XmlElement): string | null => text.replace(/\s+/g, ' ').trim() || null;

const textIn = (element: XmlElement, ...names: readonly string[]): string | null =>
  names
    .map((name) => child(element, name))
    .reduce<string | null>((found, one) => found ?? (one && plainText(one)), null);

const dateIn = (element: XmlElement, ...names: readonly string[]): string | null =>
  names
    .flatMap((name) => children(element, name))
    .reduce<string | null>((found, one) => found ?? normaliseDate(one.text), null);

/** Names of people, and “name@example.org (Name)” as RSS has it; an address alone is no name. */
function authorOf(element: XmlElement, source: string): string | null {
  const named = ['author', 'dc:creator'].flatMap((name) =>
    children(element, name).map(
      (one) => words(one, source, 'name') ?? (one.children.length > 0 ? null : nameIn(one.text)),
    ),
  );
  const names = [...new Set(named.filter((name) => name !== null))];
  return names.length > 0 ? names.join(', ') : null;
}

/** The name in what RSS has for an author; null where it is an address alone. */
export function nameIn(author: string): string | null {
  const inBrackets = /^\S+@\S+\s*\(([^()]+)\)\s*$/.exec(author.trim())?.[1];
  const name = inBrackets ?? author.replace(/<?\S+@\S+>?/g, '');
  return name.replace(/\s+/g, ' ').trim() || null;
}

/** The page of a feed or an entry: a link in RSS, an alternate one in Atom, else a guid that is an address. */
function linkOf(element: XmlElement, base: string | null): string | null {
  const links = children(element, 'link');
  const alternate = links.filter(({ attributes }) => /^(?:alternate)?$/i.test(attributes.get('rel') ?? ''));
  const pages = alternate.filter(({ attributes }) => /html/.test(attributes.get('type') ?? 'html'));
  const content = child(element, 'content');
  const guid = child(element, 'guid');
  const claims = [
    ...[...pages, ...alternate].map((link) => [link, link.attributes.get('href') ?? link.text] as const),
    ...(content ? [[content, content.attributes.get('src') ?? ''] as const] : []),
    ...(guid && guid.attributes.get('ispermalink') !== 'false'
      ? [[guid, absoluteOnly(guid.text)] as const]
      : []),
    [element, absoluteOnly(element.attributes.get('rdf:about') ?? '')] as const,
  ];
  return claims.reduce<string | null>(
    (found, [at, claim]) => found ?? webAddress(claim, at.base ?? base),
    null,
  );
}

const absoluteOnly = (claim: string): string => (/^\s*https?:/i.test(claim) ? claim : '');

/** An http(s) address, made absolute; null for what is none. */
export function webAddress(claim: string, base: string | null): string | null {
  if (claim.trim() === '') return null;
  const url = URL.parse(claim.trim(), base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
