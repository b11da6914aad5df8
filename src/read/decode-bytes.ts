import chardet from 'chardet';
import iconv from 'iconv-lite';
import { HearsayError } from '../errors.ts';
import type { Notice } from '../model/index.ts';

/** A text with the encoding that it was read by, and what was odd about that. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** How bytes are called in messages, and the encoding that a server declares or null. */
export interface ByteClues {
  readonly name: string;
  readonly declared: string | null;
}

/** How many first bytes are looked at for a declaration, and for what no text has. */
const HEAD = 4096;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML_ENCODING = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

const BYTE_ORDER_MARKS = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of bytes: by their byte order mark (which is taken off), by what the server or the page declares, as UTF-8
 * where they are valid UTF-8, else by detection. Bytes that the encoding does not have become U+FFFD, counted in a
 * notice `encoding`. Throws `binary` for what is no text.
 */
export function decodeBytes(bytes: Uint8Array, { name, declared }: ByteClues): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeAs(bytes, wide);
  refuseBinary(bytes, name);
  const claim = knownEncoding(declared) ?? knownEncoding(declaredInside(bytes));
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', notices: contradiction(utf8, claim) };
  if (claim !== null && !isUtf8(claim)) return decodeAs(bytes, claim);
  return decodeDetected(bytes, claim);
}

/** The encoding of a long text by its first bytes, as `decodeBytes` finds it; half a character at their end says nothing. */
export function encodingOf(opening: Uint8Array, clues: ByteClues): string {
  const lastLine = opening.lastIndexOf(LINE_FEED);
  return decodeBytes(lastLine > 0 ? opening.subarray(0, lastLine) : opening, clues).encoding;
}

const LINE_FEED = 10;

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(buffer, encoding, { stripBOM: false });
  const lost = text.split('\uFFFD').length - 1;
  const message = `${lost} places are no valid ${encoding} and were read as U+FFFD`;
  return { text, encoding, notices: lost > 0 ? [encodingNotice(message)] : [] };
}

const encodingNotice = (message: string): Notice => ({ code: 'encoding', message, span: null });

/** Invalid UTF-8 in a few places is UTF-8 with damage; in many, it is another encoding. */
const DAMAGED_SHARE = 0.1;

function decodeDetected(bytes: Uint8Array, claim: string | null): DecodedText {
  const damaged = decodeAs(bytes, 'utf-8');
  const lost = damaged.text.split('\uFFFD').length - 1;
  const foreign = damaged.text.match(/[^\0-\x7F]/g)?.length ?? 0;
  if (lost <= foreign * DAMAGED_SHARE) return damaged;
  const encoding = knownEncoding(chardet.detect(bytes.subarray(0, HEAD * 16)));
  const guess =
    encoding === null || isUtf8(encoding) || encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
  const instead = claim === null ? '' : `, though ${claim} is declared`;
  const { text, notices } = decodeAs(bytes, guess);
  const message = `The text names no encoding that fits; it was read as ${guess}${instead}`;
  return { text, encoding: guess, notices: [encodingNotice(message), ...notices] };
}

/** Text that is valid UTF-8 beyond ASCII is UTF-8, whatever is declared. */
function contradiction(text: string, claim: string | null): Notice[] {
  if (claim === null || isUtf8(claim) || !/[^\0-\x7F]/.test(text)) return [];
  return [encodingNotice(`${claim} is declared, but the text is valid UTF-8 and was read so`)];
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

/** The name as it is usual; null for one that nobody knows. What calls itself Latin-1 is windows-1252 on the web. */
function knownEncoding(name: string | null): string | null {
  const lower = name?.trim().toLowerCase() ?? '';
  if (lower === '' || !iconv.encodingExists(lower)) return null;
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(lower) ? 'windows-1252' : lower;
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return (XML_ENCODING.exec(head) ?? META_CHARSET.exec(head))?.[1] ?? null;
}

/** UTF-16 without a mark: in text of the West every other byte is nought. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const share = (odd: number) =>
    head.filter((byte, i) => i % 2 === odd && byte === 0).length / (head.length / 2);
  if (head.length < 8 || head.some((byte) => byte > 0 && byte < 9)) return null;
  if (share(1) > 0.7 && share(0) < 0.1) return 'utf-16le';
  return share(0) > 0.7 && share(1) < 0.1 ? 'utf-16be' : null;
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = bytes.subarray(0, HEAD);
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (!head.includes(0) && odd * 20 <= head.length) return;
  throw new HearsayError(
    'binary',
    `${name} is no text: a text or page, a feed, an archive of pages, a PDF or a table is accepted`,
  );
}
