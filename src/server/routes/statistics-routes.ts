import { statistics } from '../../record/index.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { filtersOfQuery } from './filters-of-query.ts';

const USUAL = 50;

/** Figures. */
export const addStatisticsRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/statistics',
    {
      config: { need: 'read', isKept: true },
      schema: {
        summary:
          'Count who is quoted, how much, by which outlet and how; without copies unless they are asked for',
        tags: ['statistics'],
        ...API_SCHEMAS['GET /api/statistics'],
      },
    },
    async ({ query, visitor }) => {
      const { groupBy = null, limit = USUAL, copies = false } = query;
      const filters = await filtersOfQuery(record, { ...query, copies }, visitor);
      return statistics(record, { by: groupBy, filters, limit });
    },
  );
};
