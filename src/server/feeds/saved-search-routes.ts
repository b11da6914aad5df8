import { forgetSearch, keepSearch, listSearches } from '../../record/index.ts';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { ownerOf, savedSearch } from './kept-search.ts';

const TAGS = ['searches'];

/** Searches that users keep: each has their own. */
export const addSavedSearchRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/searches',
    {
      config: { need: 'read' },
      schema: { summary: 'List the searches that you keep', tags: TAGS, ...API_SCHEMAS['GET /api/searches'] },
    },
    async (request) => ({ searches: (await listSearches(record, ownerOf(request))).map(savedSearch) }),
  );
  app.post(
    '/api/searches',
    {
      config: { need: 'read' },
      schema: { summary: 'Keep a search', tags: TAGS, ...API_SCHEMAS['POST /api/searches'] },
    },
    async (request) => {
      const { name, query } = request.body;
      const search = await keepSearch(record, ownerOf(request), { name, query: { ...query } });
      await audit(request, { action: 'search-saved', subject: search.id });
      return savedSearch(search);
    },
  );
  app.delete(
    '/api/searches/:id',
    {
      config: { need: 'read' },
      schema: {
        summary: 'Forget a search that you keep',
        tags: TAGS,
        ...API_SCHEMAS['DELETE /api/searches/:id'],
      },
    },
    async (request) => {
      await forgetSearch(record, ownerOf(request), request.params.id);
      await audit(request, { action: 'search-forgotten', subject: request.params.id });
      return null;
    },
  );
};
