import * as zlib from 'node:zlib';

/** A header of HTTP in its order, its name in lower case. */
export type HttpHeader = readonly [name: string, value: string];

/** An answer as an archive has it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: readonly HttpHeader[];
  /** As it was sent. */
  readonly body: Buffer;
}

/** Reads the block of a response record (RFC 9112); null where it is none. */
export function parseResponse(block: Buffer): HttpResponse | null {
  const gap = /\r?\n\r?\n/.exec(block.subarray(0, MOST_HEADERS).toString('latin1'));
  const head = block.subarray(0, gap?.index ?? block.length).toString('latin1');
  const [statusLine = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(statusLine)?.[1];
  if (status === undefined) return null;
  const headers = lines.flatMap((line): HttpHeader[] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  const body = block.subarray(gap ? gap.index + gap[0].length : block.length);
  return { status: Number(status), headers, body };
}

const MOST_HEADERS = 262_144;

export const headerOf = (headers: readonly HttpHeader[], name: string): string =>
  headers.find(([one]) => one === name)?.[1] ?? '';

/**
 * The body of an answer without its transfer and content encodings. A body that is not what its headers say is taken as
 * it is: archives often keep it unpacked beside the headers of the packed one. Throws an `Error` for an encoding that is
 * not known, and for what unpacks to more than `maxBytes`.
 */
export function decodeBody({ headers, body }: HttpResponse, maxBytes: number): Buffer {
  const isChunked = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding'));
  const codings = headerOf(headers, 'content-encoding')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const whole = isChunked ? (unchunked(body) ?? body) : body;
  return codings.reduceRight((bytes, coding) => unpack(bytes, coding, maxBytes), whole);
}

/** Null for what is not chunked, or not from its first chunk on (RFC 9112, 7.1). A last chunk that is cut off is kept. */
function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(body.subarray(at, end).toString('latin1'))?.[1];
    if (end < 0 || size === undefined) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

type Unpack = (bytes: Buffer, options: zlib.ZlibOptions) => Buffer;

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  deflate: (bytes, options) => (isZlib(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, options),
  br: (bytes, { maxOutputLength }) => zlib.brotliDecompressSync(bytes, { maxOutputLength: maxOutputLength! }),
  // Node has it from 22.15 on.
  zstd: (bytes, { maxOutputLength }) => zlib.zstdDecompressSync(bytes, { maxOutputLength: maxOutputLength! }),
};

const isZlib = (bytes: Buffer): boolean =>
  bytes.length > 1 && (bytes[0]! & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0;

function unpack(bytes: Buffer, coding: string, maxOutputLength: number): Buffer {
  const decode = Object.hasOwn(UNPACKERS, coding) ? UNPACKERS[coding] : undefined;
  if (decode === undefined)
    throw new Error(`it is encoded as ${coding}; gzip, br, deflate and zstd are accepted`);
  try {
    return decode(bytes, { maxOutputLength, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (isMarkup(bytes)) return bytes;
    throw error;
  }
}

const isMarkup = (bytes: Buffer): boolean =>
  /^[\s\uFEFF]*[<\w]/.test(bytes.subarray(0, 100).toString('utf8'));
