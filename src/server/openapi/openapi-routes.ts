import type { AddRoutes } from '../add-routes.ts';
import { apiPage } from './api-page.ts';
import { API_POLICY } from './api-style.ts';
import type { ApiDocument } from './operation.ts';

/** The description of the API, for programs and for people. */
export const addOpenApiRoutes: AddRoutes = (app) => {
  app.get('/openapi.json', { config: { need: 'public' } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  );

  app.get('/api', { config: { need: 'public' } }, async (_request, reply) =>
    reply
      .header('content-security-policy', API_POLICY)
      .type('text/html; charset=utf-8')
      .send(apiPage(app.swagger() as unknown as ApiDocument)),
  );
};
