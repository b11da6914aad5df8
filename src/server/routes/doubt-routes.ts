import { viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { listDoubts } from '../views/list-doubts.ts';

const USUAL = 20;

/** What is in doubt. */
export const addDoubtRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/doubts',
    {
      config: { need: 'review' },
      schema: {
        summary: 'List what is in doubt: speakers, people who may be one, links; the worst first',
        tags: ['review'],
        ...API_SCHEMAS['GET /api/doubts'],
      },
    },
    async ({ query: { kind = null, limit = USUAL }, visitor }) => ({
      doubts: await listDoubts(record, { kind, limit, viewer: viewerOf(visitor) }),
    }),
  );
};
