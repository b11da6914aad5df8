import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';

/** Names under which a machine knows itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The port that the server listens on; null while it does not, or is asked in its own process. */
function portOf({ server: { server } }: FastifyRequest): number | null {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : null;
}

/** The address that a `Host` stands for; null where it is no host. */
const addressOf = (host: string): URL | null =>
  /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:]+\](?::\d{1,5})?$/i.test(host) ? URL.parse(`http://${host}`) : null;

/**
 * Refuses a request that came under a name that is not ours (`wrong-host`): a page elsewhere can have its own name lead to
 * this machine, and would then be asking from the same origin (DNS rebinding).
 */
export function checkHost(request: FastifyRequest): void {
  const { host = '' } = request.headers;
  const { origin } = request.server.context.settings;
  if (origin !== null && host.toLowerCase() === new URL(origin).host) return;
  const address = addressOf(host);
  const port = portOf(request);
  const isOurs =
    address !== null &&
    LOOPBACK.includes(address.hostname) &&
    (port === null || Number(address.port || 80) === port);
  if (!isOurs)
    throw new HearsayError(
      'wrong-host',
      `“${host.slice(0, 100)}” is no name of this server; localhost with its port, or the address given as --origin, is accepted.`,
    );
}

/** Refuses what another site's page asks for (`cross-site`), as far as the browser says so. */
export function checkSite({ headers, url }: FastifyRequest): void {
  if (headers['sec-fetch-site'] === 'cross-site' && /^\/api(?:[/?#]|$)/.test(url))
    throw new HearsayError('cross-site', 'Another site asks; only the room and programs are answered here.');
}

/** Refuses a change that a page of another origin asks for (`cross-site`); one without an origin is no page's. */
export function checkOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  const { settings } = request.server.context;
  if (origin === `http://${host}` || (settings.origin !== null && origin === new URL(settings.origin).origin))
    return;
  throw new HearsayError(
    'cross-site',
    `A page of ${origin.slice(0, 100)} asks for a change; only pages of this server may.`,
  );
}
