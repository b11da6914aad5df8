import type { App, ServerContext } from './context.ts';

/** Adds routes to a server. */
export type AddRoutes = (app: App, context: ServerContext) => void | Promise<void>;
