import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AddRoutes } from '../add-routes.ts';
import { originOf } from '../feeds/origin-of.ts';
import { idParams } from '../schemas/address-values.ts';
import { publicDocument } from './document-page.ts';
import { findPublishedDocument, findPublishedPerson, findPublishedStatement } from './find-published.ts';
import { publicPerson } from './person-page.ts';
import { NO_PUBLIC_PAGE, type PublicPage, publicPage, robotsOf } from './public-page.ts';
import { PUBLIC_STYLE } from './public-style.ts';
import { publicStatement } from './statement-page.ts';

const TAGS = ['public'];
const config = { need: 'public' } as const;

const pageSchema = (summary: string) => ({
  summary,
  tags: TAGS,
  params: idParams,
  response: {
    200: z.string().describe('A page (text/html).'),
    default: z.string().describe('A page that says there is none (text/html).'),
  },
});

const asHtml = (reply: FastifyReply): FastifyReply =>
  reply.header('content-type', 'text/html; charset=utf-8');

const sendNone = (reply: FastifyReply): FastifyReply =>
  asHtml(reply).code(404).header('x-robots-tag', 'noindex, nofollow').send(NO_PUBLIC_PAGE);

const sendPage = (reply: FastifyReply, page: PublicPage, address: string): FastifyReply =>
  asHtml(reply).header('x-robots-tag', robotsOf(page)).send(publicPage(page, address));

/** The pages that admins put before the public, for anybody. */
export const addPublicRoutes: AddRoutes = (app, { record, settings }) => {
  const addressOf = (request: FastifyRequest, path: string) =>
    `${originOf(request, settings)}/public/${path}`;

  app.get(
    '/public/documents/:id',
    { config, schema: pageSchema('Show a published document') },
    async (request, reply) => {
      const found = await findPublishedDocument(record, request.params.id);
      if (!found) return sendNone(reply);
      const address = addressOf(request, `documents/${found.page.reading.document.id}`);
      return sendPage(reply, publicDocument(found), address);
    },
  );
  app.get(
    '/public/statements/:id',
    { config, schema: pageSchema('Show a published statement') },
    async (request, reply) => {
      const found = await findPublishedStatement(record, request.params.id);
      if (!found) return sendNone(reply);
      const address = addressOf(request, `statements/${found.page.attribution.id}`);
      return sendPage(reply, publicStatement(record, found), address);
    },
  );
  app.get(
    '/public/people/:id',
    { config, schema: pageSchema('Show a published person') },
    async (request, reply) => {
      const found = await findPublishedPerson(record, request.params.id);
      if (!found) return sendNone(reply);
      const address = addressOf(request, `people/${found.page.person.id}`);
      return sendPage(reply, publicPerson(found), address);
    },
  );
  app.get('/public/style.css', { config, schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(PUBLIC_STYLE),
  );
  for (const url of ['/public', '/public/*'])
    app.get(url, { config, schema: { hide: true } }, async (_request, reply) => sendNone(reply));
};
