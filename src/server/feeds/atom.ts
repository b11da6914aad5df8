import { escapeHtml, safeAddress } from '../../show/escape-html.ts';

/** An entry of a feed. Texts are plain, whatever they hold; times are ISO 8601 in UTC. */
export interface AtomEntry {
  /** What the entry is for ever: “statement/…”. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Null where it is not known to the day. */
  readonly published: string | null;
  /** Names; `[]` where nobody was made out. */
  readonly authors: readonly string[];
  /** Its page in the room, and the page that it tells of; null where that has no address. */
  readonly page: string;
  readonly source: string | null;
  /** Paragraphs. */
  readonly content: readonly string[];
}

/** A feed. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** Its own address, and that of the page in the room that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** What is neither a control nor allowed in XML 1.0. */
const NONCHARACTERS = /[\ufffe\uffff]/g;

const escaped = (text: string): string => escapeHtml(text).replace(NONCHARACTERS, '\ufffd');

/** An id that no other thing has, and that stays when the server moves (RFC 4151; nobody can own a name below .invalid). */
const tag = (id: string): string => `tag:hearsay.invalid,2026:${escaped(id)}`;

/** Of a feed in which there is nothing yet. */
const NEVER = '1970-01-01T00:00:00.000Z';

const link = (rel: string, address: string | null, type: string | null = null): string => {
  const href = safeAddress(address);
  return href === null
    ? ''
    : `<link rel="${rel}"${type === null ? '' : ` type="${type}"`} href="${escaped(href)}"/>\n`;
};

const author = (name: string): string => `<author><name>${escaped(name)}</name></author>\n`;

/** Paragraphs as HTML, which is then escaped as a text of XML. */
const html = (paragraphs: readonly string[]): string =>
  escaped(paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('\n'));

const entry = (one: AtomEntry): string => `<entry>
<id>${tag(one.id)}</id>
<title>${escaped(one.title)}</title>
<updated>${one.updated}</updated>
${one.published === null ? '' : `<published>${one.published}</published>\n`}${one.authors.map(author).join('')}${link('alternate', one.page, 'text/html')}${link('via', one.source)}<content type="html">${html(one.content)}</content>
</entry>
`;

const lastOf = (entries: readonly AtomEntry[]): string =>
  entries.reduce((last, { updated }) => (updated > last ? updated : last), NEVER);

/** When something in a feed changed last, ISO 8601. */
export const updatedAt = ({ entries }: AtomFeed): string => lastOf(entries);

/** A feed as Atom (RFC 4287). */
export const atom = (feed: AtomFeed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${tag(feed.id)}</id>
<title>${escaped(feed.title)}</title>
<updated>${updatedAt(feed)}</updated>
<author><name>Hearsay</name></author>
<generator>Hearsay</generator>
${link('self', feed.self, 'application/atom+xml')}${link('alternate', feed.page, 'text/html')}${feed.entries.map(entry).join('')}</feed>
`;
