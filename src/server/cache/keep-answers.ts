import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { taskOf } from '../answerers/answer-task.ts';
import { type Answerers, openAnswerers } from '../answerers/open-answerers.ts';
import { type App, type ServerContext, seesInternal } from '../context.ts';
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

/** What answers share: what is kept, whose turn it is, the threads, and what is being answered. */
interface Answering {
  readonly cache: AnswerCache;
  readonly turns: Turns;
  readonly answerers: Answerers;
  /** By what an answer depends on, its state included. */
  readonly begun: Map<string, Promise<KeptAnswer>>;
}

/** Asks the threads, once for all who ask the same meanwhile; null where there are none yet. */
function askThread(
  { answerers, begun, turns }: Answering,
  request: FastifyRequest,
): Promise<KeptAnswer> | null {
  const key = `${request.method} ${request.begunIn} ${keyOf(request)}`;
  const known = begun.get(key);
  if (known) return known;
  const answer = answerers.answer(taskOf(request), turns.isTaken());
  if (answer === null) return null;
  begun.set(key, answer);
  const forget = () => void begun.delete(key);
  answer.then(forget, forget);
  return answer;
}

/**
 * Has a route answered by a thread; while there is none, it waits for its turn, and looks then whether somebody before it
 * asked the same.
 */
function takeTurns(route: RouteOptions, shared: Answering): void {
  const { handler } = route;
  const { cache, turns } = shared;
  route.handler = async function (request, reply) {
    const answer = async () => handler.call(this, request, reply);
    if (isByMeaning(request)) return answer();
    const told = askThread(shared, request);
    if (told) return send(reply, await told);
    return turns.take(async () => {
      const found = await findKept(cache, request);
      return found ? send(reply, found) : answer();
    });
  };
}

const NO_THREADS: Answerers = { answer: () => null, close: async () => {} };

/** Has routes that are added from now on answer as before while nobody has changed the record, where they say `isKept`. */
export function keepAnswers(app: App, { record, settings: { threads = 0 } }: ServerContext): void {
  const cache = createAnswerCache(record);
  const { dialect, name } = record.store;
  app.decorateRequest('begunIn', null);
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.isKept) return;
    const found = await findKept(cache, request);
    if (found) return send(reply, found);
  });
  if (dialect === 'sqlite') {
    const isFile = name !== ':memory:';
    const answerers = isFile ? openAnswerers({ where: name }, threads) : NO_THREADS;
    const shared: Answering = { cache, turns: createTurns(), answerers, begun: new Map() };
    app.addHook('onRoute', (route) => {
      if (route.config?.isKept) takeTurns(route, shared);
    });
    app.addHook('onClose', () => answerers.close());
  }
  app.addHook('onSend', async (request, reply, payload) => {
    const { begunIn } = request;
    if (begunIn === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const link = reply.getHeader('link');
    cache.keep(keyOf(request), { body: payload, link: typeof link === 'string' ? link : null }, begunIn);
    return payload;
  });
}
