import { HearsayError } from '../../errors.ts';
import { rootName } from './root-name.ts';

/** The formats that are read. */
export type ReadFormat = 'text' | 'html' | 'jsonl' | 'csv' | 'feed' | 'warc' | 'mhtml' | 'pdf';
/** What an input can be said to be; `auto` goes by its name, its media type and its first bytes. */
export type InputFormat = 'auto' | ReadFormat;

type FormatTable = readonly (readonly [RegExp, ReadFormat])[];

const BY_EXTENSION: FormatTable = [
  [/\.(?:html?|xhtml|shtml)$/i, 'html'],
  [/\.(?:txt|text|md)$/i, 'text'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.pdf$/i, 'pdf'],
  [/\.warc$/i, 'warc'],
  [/\.(?:rss|atom|rdf)$/i, 'feed'],
  [/\.(?:mhtml?|mht)$/i, 'mhtml'],
];
const BY_MEDIA_TYPE: FormatTable = [
  [/^(?:text\/html|application\/xhtml)/i, 'html'],
  [/^application\/(?:x-ndjson|jsonl|x-jsonlines)/i, 'jsonl'],
  [/^text\/(?:csv|tab-separated-values)/i, 'csv'],
  [/^application\/(?:x-)?pdf/i, 'pdf'],
  [/^application\/(?:rss|atom|rdf)\+xml/i, 'feed'],
  [/^application\/feed\+json/i, 'feed'],
  [/^application\/warc/i, 'warc'],
  [/^(?:multipart\/related|application\/x-mimearchive)/i, 'mhtml'],
];
/** What servers say of files that they do not know; the name says more. */
const VAGUE = /^(?:text\/plain|application\/(?:octet-stream|(?:x-)?gzip))$/i;
const BY_OPENING: FormatTable = [
  [/^\s*%PDF-/, 'pdf'],
  [/^WARC\/\d/, 'warc'],
  [/^\s*\{[\s\S]*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//, 'feed'],
  [/^\s*\{\s*"(?=[^\n]*text"\s*:)/, 'jsonl'],
  [/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related\b/i, 'mhtml'],
];

/** Root elements of feeds, and elements that a page or a piece of one opens with. */
const FEED_ROOT = /^(?:rss|feed|rdf)$/;
const PAGE_ROOT = /^(?:html|head|body|article|main|div|p|h1|title|meta)$/;

/** What is known of an input before it is read: its name, its media type where a server gives one, its first bytes. */
export interface FormatClues {
  readonly name: string;
  readonly mediaType: string | null;
  /** Unpacked, where the input is gzipped. */
  readonly opening: Uint8Array;
}

/** How much of the opening is looked at; feeds may open with long comments. */
const HEAD = 65_536;

/** The format to read an input by. Throws `unsupported` for XML that is neither feed nor page, unless a format is asked for. */
export function detectFormat(asked: InputFormat, { name, mediaType, opening }: FormatClues): ReadFormat {
  if (asked !== 'auto') return asked;
  const path = name.replace(/[?#].*$/, '').replace(/\.gz$/i, '');
  const isNamed = mediaType === null || VAGUE.test(mediaType);
  const named = isNamed ? formatIn(BY_EXTENSION, path) : formatIn(BY_MEDIA_TYPE, mediaType);
  const head = Buffer.from(opening.subarray(0, HEAD))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF/, '')
    .replaceAll('\0', '');
  return named ?? formatIn(BY_OPENING, head) ?? markupFormat(head, { name, isXml: /\.xml$/i.test(path) });
}

const formatIn = (table: FormatTable, value: string): ReadFormat | undefined =>
  table.find(([pattern]) => pattern.test(value))?.[1];

function markupFormat(
  head: string,
  { name, isXml }: { readonly name: string; readonly isXml: boolean },
): ReadFormat {
  const root = rootName(head);
  if (root !== null && FEED_ROOT.test(root)) return 'feed';
  if (root !== null && PAGE_ROOT.test(root)) return 'html';
  if (/^\s*<!doctype\s+html/i.test(head)) return 'html';
  if (!isXml && (root === null || !/^\s*<\?xml/i.test(head))) return 'text';
  throw new HearsayError(
    'unsupported',
    `${name} is XML ${root === null ? 'without an element' : `of the kind “${root}”`}, which is not read; RSS, RDF and Atom feeds and XHTML pages are accepted`,
  );
}

/** Whether the first bytes are those of a feed, whatever the name is. */
export function isFeedOpening(opening: Uint8Array): boolean {
  try {
    return detectFormat('auto', { name: '', mediaType: null, opening }) === 'feed';
  } catch {
    return false;
  }
}
