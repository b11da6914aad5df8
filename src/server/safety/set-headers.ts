import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure } from '../access/session-cookie.ts';
import type { App } from '../context.ts';

/** What a page of ours may load and do: what this server itself gives, no inline script, nothing of anybody else. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const ALWAYS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // A source that is looked up need not learn who looks.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
} as const;

const YEAR = 365 * 24 * 3600;

const isUnder = ({ url }: FastifyRequest, ...folders: readonly string[]): boolean =>
  folders.some((folder) => url.startsWith(folder));

/** Puts on an answer what every one has; a route may put its own in their place. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(ALWAYS);
  if (isSecure(request.server.context.settings)) reply.header('strict-transport-security', `max-age=${YEAR}`);
  // Public pages say themselves whether they are to be found.
  if (!isUnder(request, '/public')) reply.header('x-robots-tag', 'noindex, nofollow');
  if (isUnder(request, '/assets/')) return;
  reply.header('cache-control', 'private, no-cache');
  reply.header('vary', 'Cookie, Authorization');
}

/** Has every answer of a server carry the headers of safety, errors too. */
export const addHeaders = (app: App): void =>
  void app.addHook('onRequest', async (request, reply) => setHeaders(request, reply));
