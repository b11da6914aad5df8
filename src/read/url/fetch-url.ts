import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import type { Fetched } from '../../model/index.ts';
import { boundedChunks } from '../input/bounded-chunks.ts';
import { mediaTypeOf } from '../media-type.ts';
import { checkedLookup, forbiddenAddress } from './checked-lookup.ts';
import { isAllowedAddress } from './is-allowed-address.ts';
import type { Resolve } from './resolve.ts';

/** How an address is fetched. */
export interface FetchSettings {
  readonly allowPrivate: boolean;
  /** Most bytes of the body, counted after decompression. */
  readonly maxBytes: number;
  /** For the whole of it: all redirects and the body. */
  readonly timeoutMs: number;
  /** What looks up hosts; Node's own where null. */
  readonly resolve: Resolve | null;
  readonly now: () => Date;
}

/** What a server answered in the end. */
export interface FetchedPage {
  /** Such as `text/html`, or null. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
  readonly fetched: Fetched;
}

/** What a server said of an answer, by which it can tell whether there is a newer one (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Says who asks; robots and rate are the caller's. */
const USER_AGENT = 'Hearsay/0.1 (+https://hearsay.example/about-this-reader)';
const MAX_REDIRECTS = 5;

/**
 * Fetches an http(s) address. Redirects are followed by hand and every hop is checked anew: its scheme, and each address
 * of its host. Throws `forbidden-address`, `too-many-redirects`, `http-status`, `too-large`, `timeout` or `unreachable`.
 */
export async function fetchUrl(address: string, settings: FetchSettings): Promise<FetchedPage> {
  const page = await fetchIfChanged(address, NO_VALIDATORS, settings);
  if (page !== null) return page;
  throw statusError(address, NOT_MODIFIED);
}

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };
const NOT_MODIFIED = 304;

/** As `fetchUrl`; null where the server says that nothing has changed since the answer that had these validators. */
export async function fetchIfChanged(
  address: string,
  validators: Validators,
  settings: FetchSettings,
): Promise<FetchedPage | null> {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  try {
    return await follow(address, { ...settings, signal, validators });
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    const seconds = settings.timeoutMs / 1000;
    if (signal.aborted)
      throw new HearsayError('timeout', `${address} took longer than ${seconds} s`, { cause: error });
    throw new HearsayError('unreachable', `${address} cannot be fetched: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The settings with what ends the whole of it in time. */
interface BoundedSettings extends FetchSettings {
  readonly signal: AbortSignal;
  readonly validators: Validators;
}

async function follow(address: string, settings: BoundedSettings): Promise<FetchedPage | null> {
  const hops = [webUrl(address, null)];
  while (hops.length <= MAX_REDIRECTS + 1) {
    const url = hops.at(-1)!;
    const response = await get(url, settings);
    const location = response.headers.location;
    if (!isRedirect(response) || location === undefined)
      return await finish(response, { ...settings, asked: address, hops: hops.map(({ href }) => href) });
    response.destroy();
    hops.push(webUrl(location, url));
  }
  throw new HearsayError('too-many-redirects', `${address} redirects more than ${MAX_REDIRECTS} times`);
}

function webUrl(address: string, base: URL | null): URL {
  const url = URL.parse(address, base?.href);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  const from = base ? `${base.href} redirects to ${address}: ` : `${address}: `;
  throw new HearsayError('bad-url', `${from}an http or https address without a user name is accepted`);
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage) => [301, 302, 303, 307, 308].includes(statusCode);

function get(
  url: URL,
  { allowPrivate, resolve, signal, validators }: BoundedSettings,
): Promise<IncomingMessage> {
  // A host that is an address itself is connected to without a lookup.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowedAddress(host, allowPrivate)) throw forbiddenAddress(url.hostname, host);
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br',
    ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
  };
  const look = checkedLookup(resolve ?? lookup, allowPrivate);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    send(url, { headers, lookup: look, agent: false, signal }).on('response', done).on('error', fail).end();
  });
}

/** The settings with the address that was asked for, and all that answered. */
interface Answered extends FetchSettings {
  readonly asked: string;
  readonly hops: readonly string[];
}

async function finish(
  response: IncomingMessage,
  { asked, hops, maxBytes, now }: Answered,
): Promise<FetchedPage | null> {
  const { statusCode: status = 0, headers } = response;
  const url = hops.at(-1)!;
  if (status < 200 || status > 299) {
    response.destroy();
    if (status === NOT_MODIFIED) return null;
    throw statusError(url, status);
  }
  const at = now().toISOString();
  const parts: Uint8Array[] = [];
  for await (const chunk of boundedChunks(decompressed(response), { name: url, maxBytes })) parts.push(chunk);
  const fetched = { asked, url, redirects: hops.slice(1, -1), status, headers: headersOf(response), at };
  return { ...mediaTypeOf(headers['content-type'] ?? ''), bytes: Buffer.concat(parts), fetched };
}

const statusError = (url: string, status: number) =>
  new HearsayError('http-status', `${url} answered ${status}; 200 with an article is accepted`);

const headersOf = ({ rawHeaders }: IncomingMessage): [string, string][] =>
  rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? '']] : [],
  );

function decompressed(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const decoder = decoderOf(coding);
  if (decoder === null) return response;
  response.on('error', (error) => decoder.destroy(error));
  decoder.on('close', () => response.destroy());
  return response.pipe(decoder);
}

function decoderOf(coding: string) {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'deflate') return createInflate();
  if (coding === 'identity' || coding === '') return null;
  throw new HearsayError(
    'unreachable',
    `The answer is encoded as ${coding}; gzip, br and deflate are accepted`,
  );
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' ? 'there is no such host' : message || code || 'no reason is given';
}
