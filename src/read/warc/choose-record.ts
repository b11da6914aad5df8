import type { Fetched } from '../../model/index.ts';
import { detectFormat } from '../input/detect-format.ts';
import { mediaTypeOf } from '../media-type.ts';
import { isPayloadFormat, type Payload } from '../read-payload.ts';
import { decodeBody, type HttpHeader, type HttpResponse, headerOf, parseResponse } from './decode-body.ts';
import type { WarcRecord } from './split-records.ts';

/** An article of an archive, or why a record holds none. */
export type ChosenRecord =
  | { readonly kind: 'page'; readonly uri: string; readonly payload: RecordPayload }
  | { readonly kind: 'none'; readonly reason: string };

/** What a record says of its article. */
export type RecordPayload = Pick<Payload, 'bytes' | 'format' | 'mediaType' | 'charset' | 'fetched'>;

/** Media types of an article; `octet-stream` and none at all say nothing, so that the bytes are looked at. */
const ARTICLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/(?:x-)?pdf)$/;
const UNSAID = /^(?:application\/octet-stream|binary\/octet-stream|application\/x-download)$/;

/**
 * What is read of a record: the answer of a server, or a resource, that is a page, a text or a PDF. Throws an `Error`
 * where that cannot be unpacked. Answers other than 2xx, revisits and what is no article are passed over with a reason.
 */
export function chooseRecord(record: WarcRecord, block: Buffer, maxBytes: number): ChosenRecord {
  const type = record.headers.get('warc-type') ?? 'record without a type';
  const uri = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  if (type !== 'response' && type !== 'resource') return none(type);
  if (!/^https?:/i.test(uri)) return none('not of the web');
  const response = type === 'response' ? parseResponse(block) : resourceOf(record, block);
  if (response === null) return none('no answer of HTTP');
  if (response.status < 200 || response.status > 299) return none(`status ${response.status}`);
  const mediaType = mediaTypeOf(headerOf(response.headers, 'content-type'));
  const isSaid = mediaType.mediaType !== null && !UNSAID.test(mediaType.mediaType);
  if (isSaid && !ARTICLE.test(mediaType.mediaType!)) return none(mediaType.mediaType!);
  if (/\/robots\.txt(?:$|\?)/i.test(uri)) return none('robots.txt');
  const bytes = decodeBody(response, maxBytes);
  const format = formatOf(bytes, { uri, mediaType: isSaid ? mediaType.mediaType : null });
  if (bytes.length === 0) return none('empty answer');
  if (!isPayloadFormat(format) || (format === 'text' && !isSaid)) return none(`unnamed type (${format})`);
  const fetched = type === 'response' ? fetchedOf(uri, response, record) : null;
  return { kind: 'page', uri, payload: { ...mediaType, bytes, format, fetched } };
}

const none = (reason: string): ChosenRecord => ({ kind: 'none', reason });

/** A resource is the body alone, of which the record itself says what it is. */
function resourceOf({ headers }: WarcRecord, body: Buffer): HttpResponse {
  const header: HttpHeader = ['content-type', headers.get('content-type') ?? ''];
  return { status: 200, headers: [header], body };
}

function formatOf(opening: Buffer, { uri, mediaType }: { uri: string; mediaType: string | null }) {
  if (mediaType !== null && /html/.test(mediaType)) return 'html';
  try {
    return detectFormat('auto', { name: uri, mediaType, opening });
  } catch {
    return 'feed';
  }
}

const fetchedOf = (uri: string, { status, headers }: HttpResponse, record: WarcRecord): Fetched => ({
  asked: uri,
  url: uri,
  redirects: [],
  status,
  headers,
  at: record.headers.get('warc-date') ?? '',
});
