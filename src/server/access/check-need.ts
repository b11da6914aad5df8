import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../errors.ts';
import type { Need } from '../context.ts';
import { checkOrigin } from './own-addresses.ts';

const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What is needed for what is asked; whoever has not signed in is told so, whether it is there or not. */
const needOf = ({ routeOptions, is404 }: FastifyRequest): Need =>
  is404 ? 'public' : (routeOptions.config.need ?? 'admin');

/** Refuses who may not (`not-allowed`), and who has not signed in (`not-signed-in`). */
export function checkNeed(request: FastifyRequest): void {
  const need = needOf(request);
  if (need === 'public' || request.visitor.permissions.has(need)) return;
  if (request.visitor.via === 'nobody')
    throw new HearsayError('not-signed-in', 'Sign in first, or send an API token that still holds.');
  throw new HearsayError('not-allowed', `${request.visitor.name} may not do this; it needs “${need}”.`);
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Refuses a change that somebody's browser may have been led to ask for: it must come from a page of ours and bring the
 * token that only such a page can read (`cross-site`, `bad-csrf-token`). Programs with an API token need not.
 */
export function checkForgery(request: FastifyRequest): void {
  if (SAFE.includes(request.method) || request.visitor.via === 'token') return;
  checkOrigin(request);
  if (request.csrf === null || needOf(request) === 'public') return;
  const said = request.headers['x-csrf-token'];
  if (typeof said === 'string' && isSame(said, request.csrf)) return;
  throw new HearsayError(
    'bad-csrf-token',
    'A change needs the header x-csrf-token; what GET /api/me answers as “csrf” is accepted.',
  );
}
