import type { AddRoutes } from '../../add-routes.ts';
import { addAuditRoutes } from './audit-routes.ts';
import { addMeRoutes } from './me-routes.ts';
import { addTokenRoutes } from './token-routes.ts';
import { addUserRoutes } from './user-routes.ts';

/** Who asks, signing in, tokens, users, the audit. */
export const addAccessRoutes: AddRoutes = async (app, context) => {
  for (const addRoutes of [addMeRoutes, addTokenRoutes, addUserRoutes, addAuditRoutes])
    await addRoutes(app, context);
};
