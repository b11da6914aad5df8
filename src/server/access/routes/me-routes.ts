import type { AddRoutes } from '../../add-routes.ts';
import { API_SCHEMAS } from '../../schemas/api-schemas.ts';
import { createSizeCache } from '../create-size-cache.ts';
import { describeMe } from './describe-me.ts';
import { addSessionRoutes } from './session-routes.ts';

/** Who asks; signing in and out. */
export const addMeRoutes: AddRoutes = (app, { record }) => {
  const sizeOf = createSizeCache(record);
  app.get(
    '/api/me',
    {
      config: { need: 'public' },
      schema: { ...API_SCHEMAS['GET /api/me'], summary: 'Who asks, and what they may do.', tags: ['access'] },
    },
    (request) => describeMe(request, sizeOf),
  );
  addSessionRoutes(app, sizeOf);
};
