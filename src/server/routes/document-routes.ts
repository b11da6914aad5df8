import { listDocuments } from '../../record/index.ts';
import { viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { asOf } from '../views/as-of.ts';
import { documentView } from '../views/document-view.ts';
import { pageOf } from './filters-of-query.ts';
import { hasMore, linkNext } from './link-next.ts';

const TAGS = ['documents'];

/** Documents: listed, and one with its statements. */
export const addDocumentRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/documents',
    {
      config: { need: 'read' },
      schema: {
        summary: 'List documents, those recorded or published last first',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/documents'],
      },
    },
    async (request, reply) => {
      const { query, visitor } = request;
      const { q = null, publisher = null, from = null, to = null, copies = true } = query;
      const page = pageOf(query);
      const filters = {
        publisher,
        from,
        to,
        words: q,
        hasCopies: copies,
        ...viewerOf(visitor, query.restricted),
      };
      const found = await listDocuments(record, { filters, order: query.order ?? 'recorded', ...page });
      linkNext(request, reply, { ...page, hasMore: hasMore(found, page.offset + found.documents.length) });
      return found;
    },
  );

  app.get(
    '/api/documents/:id',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary: 'Show a document: its text, statements, copies, versions and what was decided',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/documents/:id'],
      },
    },
    ({ params, query, visitor }) => documentView(record, params.id, asOf(visitor, query)),
  );
};
