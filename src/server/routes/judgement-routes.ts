import { appendJudgement, listJudgements } from '../../record/index.ts';
import { audit } from '../access/audit.ts';
import { viewerOf } from '../access/viewer-of.ts';
import type { AddRoutes } from '../add-routes.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { judgementOf } from '../views/parts/judgement-of.ts';
import { checkMayDecide } from './check-may-decide.ts';
import { pageOf } from './filters-of-query.ts';
import { linkNext } from './link-next.ts';

const TAGS = ['review'];

/** What people decided, and deciding. */
export const addJudgementRoutes: AddRoutes = (app, { record }) => {
  app.get(
    '/api/judgements',
    {
      config: { need: 'read' },
      schema: {
        summary: 'List what people decided, the last first',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/judgements'],
      },
    },
    async (request, reply) => {
      const { limit, offset } = pageOf(request.query);
      const all = await listJudgements(record, viewerOf(request.visitor));
      linkNext(request, reply, { limit, offset, hasMore: offset + limit < all.length });
      const judgements = all
        .slice(offset, offset + limit)
        .map(({ judgement, state }) => ({ judgement: judgementOf(judgement), state }));
      return { judgements, total: all.length };
    },
  );

  app.post(
    '/api/judgements',
    {
      config: { need: 'review' },
      schema: {
        summary: 'Decide something, in one’s own name; 409 with the judgement that stands in the way',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/judgements'],
      },
    },
    async (request) => {
      const { decision, why, replaces } = request.body;
      const { visitor } = request;
      await checkMayDecide(record, decision, visitor);
      const made = await appendJudgement(record, {
        ...{ decision, replaces },
        why: why?.trim() || null,
        by: visitor.name ?? '',
      });
      await audit(request, { action: 'judgement', subject: made.id, detail: made.decision.type });
      return judgementOf(made);
    },
  );
};
