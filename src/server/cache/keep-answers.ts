import type { FastifyRequest } from 'fastify';
import type { OpenRecord } from '../../record/index.ts';
import { type App, seesInternal } from '../context.ts';
import { createAnswerCache } from './create-answer-cache.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether answers depend on nothing but the record, the address and what the visitor sees, so that they may be kept. */
    isKept?: boolean;
  }
  interface FastifyRequest {
    /** The state of the record in which an answer that is to be kept was begun. */
    begunIn: number | null;
  }
}

/** What an answer depends on beside the record: what is internal or restricted is for reviewers alone. */
const keyOf = ({ url, visitor }: FastifyRequest): string =>
  `${seesInternal(visitor) ? 'all' : 'open'} ${url}`;

/** Has routes that are added from now on answer as before while nobody has changed the record, where they say `isKept`. */
export function keepAnswers(app: App, record: OpenRecord): void {
  const cache = createAnswerCache(record);
  app.decorateRequest('begunIn', null);
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.isKept) return;
    const state = await cache.state();
    const found = state === null ? undefined : cache.find(keyOf(request));
    if (!found) {
      request.begunIn = state;
      return;
    }
    if (found.link !== null) reply.header('link', found.link);
    return reply.type('application/json; charset=utf-8').send(found.body);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { begunIn } = request;
    if (begunIn === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const link = reply.getHeader('link');
    cache.keep(keyOf(request), { body: payload, link: typeof link === 'string' ? link : null }, begunIn);
    return payload;
  });
}
