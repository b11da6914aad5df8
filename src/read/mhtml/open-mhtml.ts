import { HearsayError } from '../../errors.ts';
import type { Origin } from '../create-document.ts';
import { mediaTypeOf } from '../media-type.ts';
import { decodePart } from './decode-part.ts';
import { contentTypeOf, type MimePart, openPart, parameterOf, splitParts } from './split-parts.ts';

/** A saved page as bytes, with what is known of it. */
export interface SavedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

/** The page in it. */
export interface OpenedPage {
  readonly bytes: Uint8Array;
  readonly format: 'html' | 'text';
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly origin: Origin;
}

/**
 * The page that a browser saved as MHTML (RFC 2557): the root part, unpacked, with the address that it was saved from and
 * the time as when it was read. Throws `no-page` where no part is a page.
 */
export function openMhtml({ name, bytes, origin }: SavedPage): OpenedPage {
  const message = openPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const root = rootOf(message, splitParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  if (root === null)
    throw new HearsayError(
      'no-page',
      `${name} holds no page; a page saved as MHTML by a browser is accepted`,
    );
  const { mediaType, charset } = mediaTypeOf(contentTypeOf(root));
  const savedAt = Date.parse(message.headers.get('date') ?? '');
  return {
    bytes: decodePart(root),
    format: mediaType === 'text/plain' ? 'text' : 'html',
    mediaType,
    charset,
    origin: {
      ...origin,
      fetchedFrom: addressOf(message, root) ?? origin.fetchedFrom,
      readAt: Number.isNaN(savedAt) ? origin.readAt : new Date(savedAt).toISOString(),
    },
  };
}

/** The part that the message names as its start, else its first page, else its first text. */
function rootOf(message: MimePart, parts: readonly MimePart[]): MimePart | null {
  const start = parameterOf(message, 'start');
  const named = parts.find(({ headers }) => start !== null && headers.get('content-id') === start);
  const isOf = (type: RegExp) => (part: MimePart) => type.test(contentTypeOf(part));
  if (named && isOf(PAGE)(named)) return named;
  return parts.find(isOf(PAGE)) ?? parts.find(isOf(/^text\/plain\b/i)) ?? null;
}

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

function addressOf(message: MimePart, root: MimePart): string | null {
  const claims = [
    message.headers.get('snapshot-content-location'),
    root.headers.get('content-location'),
    message.headers.get('content-location'),
  ];
  return claims.find((claim) => claim !== undefined && /^https?:\/\//i.test(claim)) ?? null;
}
