import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { OpenRecord } from '../../record/index.ts';
import { type App, seesInternal } from '../context.ts';
import { type AnswerCache, createAnswerCache, type KeptAnswer } from './create-answer-cache.ts';
import { createTurns, type Turns } from './create-turns.ts';

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

function send(reply: FastifyReply, { body, link }: KeptAnswer): FastifyReply {
  if (link !== null) reply.header('link', link);
  return reply.type('application/json; charset=utf-8').send(body);
}

/** The answer that is kept; else what names the state in which a new one is begun is noted. */
async function findKept(cache: AnswerCache, request: FastifyRequest): Promise<KeptAnswer | undefined> {
  const state = await cache.state();
  const found = state === null ? undefined : cache.find(keyOf(request));
  request.begunIn = found ? null : state;
  return found;
}

/** What is looked for by meaning waits for the encoder, which others need not wait for. */
const isByMeaning = ({ query }: FastifyRequest): boolean =>
  (query as { readonly by?: string } | undefined)?.by === 'meaning';

/** Has a route wait for its turn, and look then whether somebody before it asked the same. */
function takeTurns(
  route: RouteOptions,
  { cache, inTurn }: { readonly cache: AnswerCache; readonly inTurn: Turns },
): void {
  const { handler } = route;
  route.handler = function (request, reply) {
    const answer = async () => handler.call(this, request, reply);
    if (isByMeaning(request)) return answer();
    return inTurn(async () => {
      const found = await findKept(cache, request);
      return found ? send(reply, found) : answer();
    });
  };
}

/** Has routes that are added from now on answer as before while nobody has changed the record, where they say `isKept`. */
export function keepAnswers(app: App, record: OpenRecord): void {
  const cache = createAnswerCache(record);
  app.decorateRequest('begunIn', null);
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.isKept) return;
    const found = await findKept(cache, request);
    if (found) return send(reply, found);
  });
  const inTurn = createTurns();
  if (record.store.dialect === 'sqlite')
    app.addHook('onRoute', (route) => {
      if (route.config?.isKept) takeTurns(route, { cache, inTurn });
    });
  app.addHook('onSend', async (request, reply, payload) => {
    const { begunIn } = request;
    if (begunIn === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const link = reply.getHeader('link');
    cache.keep(keyOf(request), { body: payload, link: typeof link === 'string' ? link : null }, begunIn);
    return payload;
  });
}
