import { listAudit } from '../../../record/index.ts';
import type { AddRoutes } from '../../add-routes.ts';
import { API_SCHEMAS } from '../../schemas/api-schemas.ts';

/** Lines on one page where nobody says how many. */
const USUAL = 50;

/** What was done, for admins. */
export const addAuditRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/audit',
    {
      config: { need: 'admin' },
      schema: { ...API_SCHEMAS['GET /api/audit'], summary: 'What was done, newest first.', tags: ['access'] },
    },
    ({ query: { actor = null, action = null, limit = USUAL, offset = 0 } }) =>
      listAudit(record, { actor, action, limit, offset }),
  );
};
