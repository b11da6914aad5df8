import type { FastifyRequest } from 'fastify';
import { findSession, findToken } from '../../record/index.ts';
import type { Visitor } from '../context.ts';
import { PERMISSIONS_OF } from './permissions-of.ts';
import { sessionOf } from './session-cookie.ts';

/** Who asks, and what `x-csrf-token` must say where they change something; null where they need not say it. */
export interface Found {
  readonly visitor: Visitor;
  readonly csrf: string | null;
}

const NOBODY: Found = {
  visitor: { name: null, role: null, permissions: new Set(), via: 'nobody' },
  csrf: null,
};

/** Readers of feeds know no other way than a name and a password: the token is the password. */
function basicToken(request: FastifyRequest, credentials: string): string | null {
  if (!request.url.startsWith('/feeds/')) return null;
  const said = Buffer.from(credentials, 'base64').toString('utf8');
  return said.slice(said.indexOf(':') + 1);
}

/** The token that a request came with: as a bearer, or as the password of a feed's reader; null for none. */
function tokenOf(request: FastifyRequest): string | null {
  const [, scheme, credentials] = /^(bearer|basic) +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (scheme === undefined || credentials === undefined) return null;
  return scheme.toLowerCase() === 'bearer' ? credentials : basicToken(request, credentials);
}

async function byToken(request: FastifyRequest, secret: string): Promise<Found> {
  const found = await findToken(request.server.context.record, secret);
  if (!found) return NOBODY;
  const { name, role } = found.account;
  const permissions = new Set(found.scopes.filter((scope) => PERMISSIONS_OF[role].has(scope)));
  return { visitor: { name, role, permissions, via: 'token' }, csrf: null };
}

async function bySession(request: FastifyRequest, secret: string): Promise<Found> {
  const found = await findSession(request.server.context.record, secret);
  if (!found) return NOBODY;
  const { name, role } = found.account;
  return { visitor: { name, role, permissions: PERMISSIONS_OF[role], via: 'session' }, csrf: found.csrf };
}

/** Finds who asks, where people sign in: a token goes before a session, and one that does not hold is nobody's. */
export async function findVisitor(request: FastifyRequest): Promise<Found> {
  if (request.headers.authorization !== undefined) {
    const token = tokenOf(request);
    return token === null ? NOBODY : byToken(request, token);
  }
  const session = sessionOf(request);
  return session === null ? NOBODY : bySession(request, session);
}

/** The one user where nobody signs in: whoever is at the machine. */
export const localUser = (name: string, csrf: string): Found => ({
  visitor: { name, role: 'admin', permissions: PERMISSIONS_OF.admin, via: 'local' },
  csrf,
});
