import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import { boundedChunks } from '../bounded-chunks.ts';
import { checkedLookup, forbiddenAddress, type Resolve } from './checked-lookup.ts';
import { isAllowedAddress } from './is-allowed-address.ts';

/** How an address is fetched. */
export interface FetchSettings {
  readonly allowPrivate: boolean;
  /** Most bytes of the body, counted after decompression. */
  readonly maxBytes: number;
  /** For the whole of it: all redirects and the body. */
  readonly timeoutMs: number;
  /** What looks up hosts; Node's own where null. */
  readonly resolve: Resolve | null;
}

/** What a server answered in the end. */
export interface FetchedPage {
  /** Address that answered, after all redirects. */
  readonly url: string;
  /** Such as `text/html`, or null. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Says who asks; robots and rate are the caller's. */
const USER_AGENT = 'Hearsay/0.1 (+https://hearsay.example/about-this-reader)';
const MAX_REDIRECTS = 5;

/**
 * Fetches an http(s) address. Redirects are followed by hand and every hop is checked anew: its scheme, and each address
 * of its host. Throws `forbidden-address`, `too-many-redirects`, `http-status`, `too-large`, `timeout` or `unreachable`.
 */
export async function fetchUrl(address: string, settings: FetchSettings): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  try {
    return await follow(address, { ...settings, signal });
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
}

async function follow(address: string, settings: BoundedSettings): Promise<FetchedPage> {
  let url = webUrl(address, null);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await get(url, settings);
    const location = response.headers.location;
    if (!isRedirect(response) || location === undefined)
      return await finish(response, { ...settings, url: url.href });
    response.destroy();
    url = webUrl(location, url);
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

function get(url: URL, { allowPrivate, resolve, signal }: BoundedSettings): Promise<IncomingMessage> {
  // A host that is an address itself is connected to without a lookup.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowedAddress(host, allowPrivate)) throw forbiddenAddress(url.hostname, host);
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br',
  };
  const look = checkedLookup(resolve ?? lookup, allowPrivate);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    send(url, { headers, lookup: look, agent: false, signal }).on('response', done).on('error', fail).end();
  });
}

async function finish(
  response: IncomingMessage,
  { url, maxBytes }: FetchSettings & { readonly url: string },
): Promise<FetchedPage> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299) {
    response.destroy();
    throw new HearsayError('http-status', `${url} answered ${statusCode}; 200 with an article is accepted`);
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of boundedChunks(decompressed(response), { name: url, maxBytes })) parts.push(chunk);
  const type = headers['content-type'] ?? '';
  const mediaType = /^[^;\s]+/.exec(type)?.[0] ?? null;
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1] ?? null;
  return { url, mediaType, charset, bytes: Buffer.concat(parts) };
}

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
