import type { FastifyRequest } from 'fastify';
import { HearsayError } from '../../../errors.ts';

/**
 * The name of who asks, who has signed in with their password: a token may neither change it nor make other tokens. Throws
 * `not-by-token`, and `no-sign-in` where nobody signs in.
 */
export function refuseWithoutSession({ visitor: { name, via } }: FastifyRequest): string {
  if (via === 'session' && name !== null) return name;
  if (via === 'token')
    throw new HearsayError('not-by-token', 'A token may not do this; sign in with a password for it.');
  throw new HearsayError('no-sign-in', 'Nobody signs in here; start the server with --auth for that.');
}
