import { HearsayError } from '../errors.ts';

/** What an input can be said to be; `auto` goes by its name, its media type and its first bytes. */
export type InputFormat = 'auto' | 'text' | 'html' | 'jsonl' | 'feed' | 'warc' | 'pdf';
/** The formats that this release reads. */
export type ReadFormat = 'text' | 'html' | 'jsonl';

type Known = Exclude<InputFormat, 'auto'>;
type FormatTable = readonly (readonly [RegExp, Known])[];

const BY_EXTENSION: FormatTable = [
  [/\.(?:html?|xhtml|shtml)$/i, 'html'],
  [/\.(?:txt|text|md)$/i, 'text'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.pdf$/i, 'pdf'],
  [/\.warc(?:\.gz)?$/i, 'warc'],
  [/\.(?:rss|atom)$/i, 'feed'],
];
const BY_MEDIA_TYPE: FormatTable = [
  [/^(?:text\/html|application\/xhtml)/i, 'html'],
  [/^application\/(?:x-ndjson|jsonl|x-jsonlines)/i, 'jsonl'],
  [/^application\/pdf/i, 'pdf'],
  [/^application\/(?:rss|atom|rdf)\+xml/i, 'feed'],
  [/^application\/warc/i, 'warc'],
];
const BY_OPENING: FormatTable = [
  [/^%PDF-/, 'pdf'],
  [/^WARC\/\d/, 'warc'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF)\b/i, 'feed'],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|title|meta)\b/i,
    'html',
  ],
  [/^\s*\{\s*"(?=[^\n]*text"\s*:)/, 'jsonl'],
];

/** What is known of an input before it is read: its name, its media type where a server gives one, its first bytes. */
export interface FormatClues {
  readonly name: string;
  readonly mediaType: string | null;
  readonly opening: Uint8Array;
}

/** The format to read an input by. Throws `not-yet` for one that a later release reads. */
export function detectFormat(asked: InputFormat, clues: FormatClues): ReadFormat {
  const format = asked === 'auto' ? guess(clues) : asked;
  if (format === 'text' || format === 'html' || format === 'jsonl') return format;
  throw new HearsayError(
    'not-yet',
    `${clues.name} is ${format}, which a later release reads; text, html and jsonl are accepted now`,
  );
}

function guess({ name, mediaType, opening }: FormatClues): Known {
  const head = Buffer.from(opening.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .replaceAll('\0', '');
  const find = (table: FormatTable, value: string) => table.find(([pattern]) => pattern.test(value))?.[1];
  const path = name.replace(/[?#].*$/, '');
  const named = mediaType === null ? find(BY_EXTENSION, path) : find(BY_MEDIA_TYPE, mediaType);
  return named ?? find(BY_OPENING, head) ?? 'text';
}
