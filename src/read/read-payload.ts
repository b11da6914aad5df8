import { HearsayError } from '../errors.ts';
import type { Fetched } from '../model/index.ts';
import type { Origin } from './create-document.ts';
import { createOriginal } from './create-original.ts';
import type { ReadFormat } from './input/detect-format.ts';
import type { ReadDocument } from './read-item.ts';
import { readText } from './read-text.ts';

/** Formats of a single article, or of an edition of them. */
export type PayloadFormat = Extract<ReadFormat, 'text' | 'html' | 'mhtml' | 'pdf'>;

/** The bytes of an article, unpacked, with what is known of them. */
export interface Payload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: PayloadFormat;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly fetched: Fetched | null;
  readonly origin: Origin;
  readonly isEdition: boolean;
}

export const isPayloadFormat = (format: ReadFormat): format is PayloadFormat =>
  format === 'text' || format === 'html' || format === 'mhtml' || format === 'pdf';

const MEDIA_TYPES: Readonly<Record<PayloadFormat, string>> = {
  text: 'text/plain',
  html: 'text/html',
  mhtml: 'multipart/related',
  pdf: 'application/pdf',
};

/**
 * The document of a text, a page or a saved page, or the documents of a PDF, with their original: the whole bytes, of a
 * saved page the page in it. Throws `empty`, `binary`, or what the format's own reader throws.
 */
export async function readPayload(payload: Payload): Promise<readonly ReadDocument[]> {
  const { bytes, format, origin, isEdition } = payload;
  const mediaType = payload.mediaType ?? MEDIA_TYPES[format];
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    const original = createOriginal(bytes, { ...payload, mediaType, charset: null });
    return (await readPdf(bytes, origin, { isEdition })).map((document) => ({ document, original }));
  }
  if (format === 'mhtml') {
    const { openMhtml } = await import('./mhtml/open-mhtml.ts');
    return [await readMarkup({ ...payload, ...openMhtml(payload) })];
  }
  return [await readMarkup({ ...payload, mediaType })];
}

async function readMarkup(payload: Payload): Promise<ReadDocument> {
  const { name, bytes, format, charset } = payload;
  const { decodeBytes } = await import('./decode-bytes.ts');
  const { text, encoding, notices } = decodeBytes(bytes, { name, declared: charset });
  if (text.trim() === '')
    throw new HearsayError('empty', `${name} holds white space alone; a text or an HTML page is accepted`);
  const origin = { ...payload.origin, notices: [...payload.origin.notices, ...notices] };
  const original = createOriginal(bytes, { ...payload, charset: encoding });
  if (format === 'text') return { document: readText(text, origin), original };
  const { readHtml } = await import('./html/read-html.ts');
  return { document: readHtml(text, origin), original };
}
