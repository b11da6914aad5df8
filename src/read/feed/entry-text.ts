import type { EntryText } from './feed.ts';
import type { XmlElement } from './xml/open-element.ts';

const HTML = /<\/?[a-z][\w:-]*[\s/>]|&(?:#\w+|[a-z]\w+);/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Words in HTML if they have tags or references, else plain ones. */
export const sniffed = (markup: string): EntryText | null =>
  markup.trim() === '' ? null : { markup: markup.trim(), isHtml: HTML.test(markup) };

/**
 * The words of an element as its type says (Atom, RFC 4287, 3.1), or as they look where it has none: escaped HTML, markup
 * that stands in the feed itself, base64, or plain text; null where it has none.
 */
export function entryText(element: XmlElement, source: string): EntryText | null {
  const type = element.attributes.get('type')?.toLowerCase() ?? '';
  const mode = element.attributes.get('mode')?.toLowerCase();
  if (mode === 'base64' || isPacked(type))
    return sniffed(Buffer.from(element.text, 'base64').toString('utf8'));
  if (element.children.length > 0) return inPlace(element, source);
  if (element.text.trim() === '') return null;
  if (/html/.test(type)) return { markup: element.text.trim(), isHtml: true };
  return /^text(?:\/plain)?$/.test(type) && mode !== 'escaped'
    ? { markup: element.text.trim(), isHtml: false }
    : sniffed(element.text);
}

/** Any media type but text and XML is base64 (RFC 4287, 4.1.3.3). */
const isPacked = (type: string): boolean =>
  type.includes('/') && !/^text\/|^message\/|[/+](?:xml|x?html|json)\b/.test(type);

/** Markup in the feed as HTML: with end tags in full, without prefixes, and with the text of CDATA escaped. */
function inPlace({ children, innerStart, innerEnd }: XmlElement, source: string): EntryText | null {
  const [first] = children;
  // What Atom puts around XHTML is no part of it.
  const inner =
    children.length === 1 && first?.name === 'xhtml:div'
      ? source.slice(first.innerStart, first.innerEnd)
      : source.slice(innerStart, innerEnd);
  const markup = escapeCdata(inner)
    .replace(/<(\/?)[\w-]+:(?=[A-Za-z])/g, '<$1')
    .replace(/<([A-Za-z][\w-]*)([^<>]*)\/>/g, (tag, name: string, rest: string) =>
      VOID.test(name) ? tag : `<${name}${rest}></${name}>`,
    )
    .trim();
  return markup === '' ? null : { markup, isHtml: true };
}

const escapeCdata = (markup: string): string =>
  markup
    .split('<![CDATA[')
    .map((part, at) => {
      const end = at === 0 ? 0 : part.indexOf(']]>');
      if (end <= 0) return part;
      return part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + part.slice(end + 3);
    })
    .join('');

/** The words alone, on one line; null where there are none. */
export function plainWords(text: EntryText | null): string | null {
  if (text === null) return null;
  const words = text.isHtml ? text.markup.replace(/<[^<>]*>/g, ' ') : text.markup;
  const folded = words.replace(/\s+/g, ' ').trim();
  return folded === '' ? null : folded;
}
