/** The vocabularies that feeds use, by the prefix that they have in this reader; the feed's own have none. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns', ''],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/rss/2.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf:'],
  ['http://purl.org/rss/1.0/modules/content', 'content:'],
  ['http://purl.org/dc/elements/1.0', 'dc:'],
  ['http://purl.org/dc/elements/1.1', 'dc:'],
  ['http://purl.org/dc/terms', 'dcterms:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
]);

/** Prefixes that are used undeclared, and mean what they mostly mean. */
const USUAL = new Set(['rdf', 'content', 'dc', 'dcterms', 'media', 'xhtml']);

/**
 * The name of an element in one spelling: lower case, with the prefix of this reader for its vocabulary. `prefix` is in lower case, `space` the
 * address that it is bound to, null where it is bound to none. One of an unknown vocabulary keeps its prefix
 * behind a question mark, so that it is taken for no other.
 */
export function elementName(
  local: string,
  { prefix, space }: { readonly prefix: string; readonly space: string | null },
): string {
  const name = local.toLowerCase();
  const known = PREFIXES.get(
    space
      ?.trim()
      .toLowerCase()
      .replace(/[/#]+$/, '') ?? '',
  );
  if (known !== undefined) return known + name;
  if (prefix === '') return name;
  return space === null && USUAL.has(prefix) ? `${prefix}:${name}` : `?${prefix}:${name}`;
}
