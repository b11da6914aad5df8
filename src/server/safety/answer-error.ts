import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../context.ts';
import { failureOf } from './failure-of.ts';
import { setHeaders } from './set-headers.ts';

/** Told of what went wrong by our own fault, and for which route; the address itself may say what somebody looked for. */
export type OnFault = (error: Error, route: string) => void;

/** How one who has not signed in may do so. */
const challenge = ({ url }: FastifyRequest): string =>
  url.startsWith('/feeds/') ? 'Basic realm="Hearsay", charset="UTF-8"' : 'Bearer realm="Hearsay"';

/** Seconds after which it may be tried again. */
const RETRY_AFTER = 5;

/** Has every error answered in one shape, with the status that goes with its code. */
export function answerErrors(app: App, onFault: OnFault): void {
  app.setErrorHandler((error: Error, request: FastifyRequest, reply: FastifyReply) => {
    const { status, body, isFault } = failureOf(error);
    if (isFault) onFault(error, `${request.method} ${request.routeOptions.url ?? '(no route)'}`);
    if (status === 401) reply.header('www-authenticate', challenge(request));
    if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER);
    return reply.code(status).type('application/json').send(JSON.stringify(body));
  });
}

/** Answers what is refused before a route is looked for, such as an address that is no address. */
export function answerEarly(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  setHeaders(request, reply);
  const { status, body } = failureOf(error);
  reply.code(status).type('application/json').send(JSON.stringify(body));
}
