import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { addGuard } from './access/guard.ts';
import { ALL_ROUTES } from './all-routes.ts';
import { addRoom } from './assets/add-room.ts';
import type { App, ServerContext } from './context.ts';
import { registerOpenApi } from './openapi/register-openapi.ts';
import { answerEarly, answerErrors, type OnFault } from './safety/answer-error.ts';
import { limitRequests } from './safety/limit-requests.ts';
import { addHeaders } from './safety/set-headers.ts';
import { tagAnswers } from './safety/tag-answers.ts';
import { serialiserCompiler } from './schemas/serialise.ts';

/** What every request is held to; routes that take more say so. Bytes and milliseconds. */
const LIMITS = {
  bodyLimit: 1024 * 1024,
  /** For all of a request to come in, uploads too. */
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  http: { maxHeaderSize: 16 * 1024, headersTimeout: 20_000 },
  routerOptions: { maxParamLength: 200 },
} as const;

/**
 * Makes a server over a record, not yet listening; closing it leaves the record open. `onFault` is told of what goes wrong
 * by our own fault.
 */
export async function createServer(context: ServerContext, onFault: OnFault = () => {}): Promise<App> {
  const { isAuthOn, origin } = context.settings;
  const app: App = fastify({
    ...LIMITS,
    logger: false,
    frameworkErrors: answerEarly,
    // Behind a proxy on this machine, which people reach under the origin, the proxy says who asks.
    trustProxy: isAuthOn && origin !== null ? 'loopback' : false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serialiserCompiler);
  app.decorate('context', context);
  answerErrors(app, onFault);
  addHeaders(app);
  await limitRequests(app);
  await app.register(cookie);
  addGuard(app);
  tagAnswers(app);
  await registerOpenApi(app);
  for (const addRoutes of ALL_ROUTES) await app.register(async (scope) => addRoutes(scope as App, context));
  await addRoom(app);
  return app;
}
