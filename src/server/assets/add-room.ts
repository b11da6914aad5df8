import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../context.ts';
import { failureBody } from '../safety/failure-of.ts';
import { NO_ROOM } from './no-room.ts';

/** What is asked for here is never a page of the room. */
const OTHERS = /^\/(?:api|assets|feeds|public|openapi\.json)(?:[/?#]|$)/;
const YEAR = 365 * 24 * 3600 * 1000;

/** Whether it is an address that the room itself shows something at: it knows its pages, the server does not. */
const isPage = ({ method, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !OTHERS.test(url) &&
  !/[.\\\0]|%(?:2e|5c|00|2f)/i.test(url.split(/[?#]/, 1)[0]!);

/** What the page of a document asks for first: browsers fetch it beside the room's script, not after. */
function preloads({ url }: FastifyRequest): string | null {
  const id = /^\/documents\/([0-9a-f]{4,64})(?:[?#]|$)/.exec(url)?.[1];
  return id === undefined ? null : `</api/documents/${id}>; rel=preload; as=fetch; crossorigin=anonymous`;
}

function answerMissing(reply: FastifyReply) {
  return reply
    .code(404)
    .type('application/json')
    .send(JSON.stringify(failureBody('no-page', 'There is nothing here; /api says what there is.')));
}

/** Serves what of the room never changes under its name, and what stands beside its page. */
async function addFiles(app: App, room: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, need: 'public' };
    });
    await scope.register(staticFiles, {
      root: join(room, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: YEAR,
      preCompressed: true,
      index: false,
      dotfiles: 'ignore',
    });
    await scope.register(staticFiles, {
      root: room,
      prefix: '/',
      wildcard: false,
      globIgnore: ['assets/**', 'index.html', '**/*.gz', '**/*.br', '**/*.map'],
      index: false,
      dotfiles: 'ignore',
      decorateReply: false,
    });
  });
}

/** Serves the reading room: its files, and its page at every address that is nobody else's; else 404. */
export async function addRoom(app: App): Promise<void> {
  const { room } = app.context.settings;
  const hasRoom = room !== null && existsSync(join(room, 'index.html'));
  if (hasRoom && existsSync(join(room, 'assets'))) await addFiles(app, room);
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return answerMissing(reply);
    reply.header('cache-control', 'no-store');
    const first = preloads(request);
    if (hasRoom && first !== null) reply.header('link', first);
    if (hasRoom) return reply.type('text/html; charset=utf-8').send(readFileSync(join(room, 'index.html')));
    return request.url === '/'
      ? reply.code(503).type('text/html; charset=utf-8').send(NO_ROOM)
      : answerMissing(reply);
  });
}
