import type { FastifyRequest } from 'fastify';
import type { ServerSettings } from '../context.ts';

/** Under what address people reach the server, without a slash at its end; the guard has looked at the host. */
export const originOf = (request: FastifyRequest, { origin }: Pick<ServerSettings, 'origin'>): string =>
  new URL(origin ?? `${request.protocol}://${request.host}`).origin;
