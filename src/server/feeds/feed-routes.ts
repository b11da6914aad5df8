import { z } from 'zod';
import { getSearch } from '../../record/index.ts';
import type { AddRoutes } from '../add-routes.ts';
import { filtersOfQuery } from '../routes/filters-of-query.ts';
import { idParams, limitSchema } from '../schemas/address-values.ts';
import { failureSchema } from '../schemas/failure.ts';
import { feedAsked } from './feed-asked.ts';
import { ownerOf, savedSearch } from './kept-search.ts';
import { personFeed } from './person-feed.ts';
import { searchFeed } from './search-feed.ts';
import { sendFeed } from './send-feed.ts';
import { standingsFeed } from './standings-feed.ts';

const common = (summary: string) => ({
  summary,
  tags: ['feeds'],
  querystring: z.strictObject({ limit: limitSchema.exactOptional() }),
  response: { 200: z.string().describe('Atom (application/atom+xml).'), default: failureSchema },
});
const config = { need: 'read' } as const;

/**
 * Atom feeds: statements by a person, changed standings, what kept searches find. Feed readers may give a token as the
 * password of HTTP Basic authentication.
 */
export const addFeedRoutes: AddRoutes = (app, { record, settings }) => {
  app.get(
    '/feeds/people/:id.atom',
    { config, schema: { ...common('Follow what a person says, as Atom'), params: idParams } },
    async (request, reply) => {
      const asked = feedAsked(request, { limit: request.query.limit, settings });
      return sendFeed(reply, await personFeed(record, request.params.id, asked));
    },
  );
  app.get(
    '/feeds/standings.atom',
    { config, schema: common('Follow how standings change by links that people accepted, as Atom') },
    async (request, reply) => {
      const asked = feedAsked(request, { limit: request.query.limit, settings });
      return sendFeed(reply, await standingsFeed(record, null, asked));
    },
  );
  app.get(
    '/feeds/people/:id/standings.atom',
    {
      config,
      schema: { ...common('Follow how standings of what a person says change, as Atom'), params: idParams },
    },
    async (request, reply) => {
      const asked = feedAsked(request, { limit: request.query.limit, settings });
      return sendFeed(reply, await standingsFeed(record, request.params.id, asked));
    },
  );
  app.get(
    '/feeds/searches/:id.atom',
    { config, schema: { ...common('Follow what a search that you keep finds, as Atom'), params: idParams } },
    async (request, reply) => {
      const search = savedSearch(await getSearch(record, ownerOf(request), request.params.id));
      const filters = await filtersOfQuery(record, search.query, request.visitor);
      const asked = feedAsked(request, { limit: request.query.limit, settings });
      return sendFeed(reply, await searchFeed(record, search, { ...asked, filters }));
    },
  );
};
