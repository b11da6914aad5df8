import fastify, { type FastifyRequest } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { OpenRecord } from '../../record/index.ts';
import type { KeptAnswer } from '../cache/create-answer-cache.ts';
import type { App, ServerContext } from '../context.ts';
import { RECORD_ROUTES } from '../routes/record-routes.ts';
import { serialiserCompiler } from '../schemas/serialise.ts';
import type { AnswerTask } from './answer-task.ts';

/** Of no meaning where nothing is changed, fetched or shown as a page. */
const SETTINGS: ServerContext['settings'] = {
  isAuthOn: true,
  origin: null,
  localUser: '',
  allowPrivate: false,
  maxUpload: 0,
  hasLocalFiles: false,
  room: null,
};

/** What reads a record for visitors of whom it is told, without a guard of its own: it must never listen. */
export type Answer = (task: AnswerTask) => Promise<KeptAnswer>;

/** Makes what answers from a record, one task at a time. It throws what the work on the record throws. */
export function createAnswerApp(record: OpenRecord): Answer {
  let [task, failure]: [AnswerTask | null, unknown] = [null, null];
  const app: App = fastify({
    logger: false,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serialiserCompiler);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request: FastifyRequest) => {
    request.visitor = task!.visitor;
  });
  app.setErrorHandler((error, _request, reply) => {
    failure = error;
    return reply.code(500).send('');
  });
  const context = { record, settings: SETTINGS, now: () => new Date() };
  for (const addRoutes of RECORD_ROUTES) app.register(async (scope) => addRoutes(scope as App, context));
  return async (asked) => {
    [task, failure] = [asked, null];
    const { body, headers } = await app.inject({ method: asked.method as 'GET', url: asked.url });
    if (failure !== null) throw failure;
    return { body, link: typeof headers.link === 'string' ? headers.link : null };
  };
}
