import { HearsayError } from '../../../errors.ts';
import { createToken, listTokens, removeToken } from '../../../record/index.ts';
import type { AddRoutes } from '../../add-routes.ts';
import { API_SCHEMAS } from '../../schemas/api-schemas.ts';
import { audit } from '../audit.ts';
import { refuseWithoutSession } from './refuse-without-session.ts';

/** One's API tokens. */
export const addTokenRoutes: AddRoutes = (app, { record }) => {
  const config = { need: 'read' } as const;
  const tags = ['access'];

  app.get(
    '/api/tokens',
    {
      config,
      schema: {
        ...API_SCHEMAS['GET /api/tokens'],
        summary: 'One’s API tokens, without their secrets.',
        tags,
      },
    },
    async (request) => ({ tokens: await listTokens(record, refuseWithoutSession(request)) }),
  );

  app.post(
    '/api/tokens',
    {
      config,
      schema: {
        ...API_SCHEMAS['POST /api/tokens'],
        summary: 'Makes an API token; its secret is shown this once.',
        tags,
      },
    },
    async (request, reply) => {
      const account = refuseWithoutSession(request);
      const { name, scopes, days } = request.body;
      const beyond = scopes.find((scope) => !request.visitor.permissions.has(scope));
      if (beyond !== undefined)
        throw new HearsayError('bad-scopes', `${beyond}: a token may do at most what ${account} may.`);
      const made = await createToken(record, { account, name, scopes, days });
      await audit(request, { action: 'token-created', subject: made.token.id, detail: scopes.join(' ') });
      reply.header('cache-control', 'no-store');
      return made;
    },
  );

  app.delete(
    '/api/tokens/:id',
    {
      config,
      schema: { ...API_SCHEMAS['DELETE /api/tokens/:id'], summary: 'Takes a token back.', tags },
    },
    async (request) => {
      await removeToken(record, { account: refuseWithoutSession(request), id: request.params.id });
      await audit(request, { action: 'token-removed', subject: request.params.id });
      return null;
    },
  );
};
