import type { MimePart } from './split-parts.ts';

/** The bytes of a part without its transfer encoding (RFC 2045, 6); what is no such encoding is left as it is. */
export function decodePart({ headers, body }: MimePart): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

const EQUALS = 0x3d;

/** Lenient: an equals sign that encodes nothing stands for itself. */
function decodeQuotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const step = body[at] === EQUALS ? escapeAt(body, at) : null;
    if (step === null) decoded[length++] = body[at]!;
    else {
      if (step.byte !== null) decoded[length++] = step.byte;
      at += step.length - 1;
    }
  }
  return decoded.subarray(0, length);
}

/** The byte that an escape stands for, null for a line end that is none; null where nothing is escaped. */
function escapeAt(
  body: Buffer,
  at: number,
): { readonly byte: number | null; readonly length: number } | null {
  const next = body.subarray(at, at + 3).toString('latin1');
  if (/^=[0-9a-f]{2}$/i.test(next)) return { byte: Number.parseInt(next.slice(1), 16), length: 3 };
  const lineEnd = /^=(?:\r\n|\n)/.exec(next);
  return lineEnd && { byte: null, length: lineEnd[0].length };
}
