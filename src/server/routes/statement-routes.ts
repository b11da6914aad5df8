import { facetsOf } from '../../record/index.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { asOf } from '../views/as-of.ts';
import { listHits } from '../views/list-hits.ts';
import { statementView } from '../views/statement-view.ts';
import { filtersOfQuery, pageOf } from './filters-of-query.ts';
import { hasMore, linkNext } from './link-next.ts';

const TAGS = ['statements'];
/** Entries of each kind of facet. */
const MOST_FACETS = 20;

/** Statements: listed and searched, how they are spread, and one with all that is known of it. */
export const addStatementRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/statements',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'List statements, or find them by words or meaning; those published last first',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/statements'],
      },
    },
    async (request, reply) => {
      const { query, visitor } = request;
      const page = pageOf(query);
      const filters = await filtersOfQuery(record, query, visitor);
      const hits = await listHits(record, query, { filters, ...page });
      linkNext(request, reply, { ...page, hasMore: hasMore(hits, page.offset + hits.statements.length) });
      return hits;
    },
  );

  app.get(
    '/api/facets',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'Count the statements that match by outlet, speaker, year, manner, act and standing',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/facets'],
      },
    },
    async ({ query, visitor }) =>
      facetsOf(record, {
        query: query.q ?? null,
        filters: await filtersOfQuery(record, query, visitor),
        limit: query.limit ?? MOST_FACETS,
      }),
  );

  app.get(
    '/api/statements/:id',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'Show a statement: its words, who reports it, through whom, and what became of it',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/statements/:id'],
      },
    },
    ({ params, query, visitor }) => statementView(record, params.id, asOf(visitor, query)),
  );
};
