import { rm } from 'node:fs/promises';
import type { PassThrough } from 'node:stream';
import multipart from '@fastify/multipart';
import { z } from 'zod';
import { audit } from '../access/audit.ts';
import type { AddRoutes } from '../add-routes.ts';
import type { App, ServerContext } from '../context.ts';
import { idParams } from '../schemas/address-values.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { failureSchema } from '../schemas/failure.ts';
import { saveUpload } from '../uploads/save-upload.ts';
import { createJobRunner, type JobRunner } from './create-job-runner.ts';
import { givenAccess } from './given-access.ts';
import { jobOfRequest } from './job-of-request.ts';
import { jobSeenBy } from './job-seen-by.ts';
import type { KeptJob, NewJob } from './job-store.ts';
import { openJobEvents } from './open-job-events.ts';

const TAGS = ['jobs'];
const BODY = 5 * 1024 * 1024;

interface JobContext extends ServerContext {
  readonly runner: JobRunner;
}

/** Keeps a job; a folder of its own goes where it cannot be kept. */
async function keep(runner: JobRunner, folder: string | null, job: () => NewJob): Promise<KeptJob> {
  try {
    return await runner.add(job());
  } catch (error) {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const told = ({ kind, inputs }: KeptJob): string =>
  kind === 'add' ? `${inputs.length} ${inputs.length === 1 ? 'input' : 'inputs'}` : kind;

function addListing(app: App, { runner, record }: JobContext): void {
  app.get(
    '/api/jobs',
    {
      config: { need: 'add' },
      schema: {
        summary: 'List the last jobs, the newest first',
        tags: TAGS,
        ...API_SCHEMAS['GET /api/jobs'],
      },
    },
    async ({ visitor }) => {
      const jobs = await runner.list();
      return { jobs: await Promise.all(jobs.map((job) => jobSeenBy(record, job, visitor))) };
    },
  );
  app.get(
    '/api/jobs/:id',
    {
      config: { need: 'add' },
      schema: { summary: 'How far a job has come', tags: TAGS, ...API_SCHEMAS['GET /api/jobs/:id'] },
    },
    async ({ params: { id }, visitor }) => jobSeenBy(record, await runner.load(id), visitor),
  );
}

function addAdding(app: App, context: JobContext): void {
  const { runner, record, settings, now } = context;
  app.post(
    '/api/jobs',
    {
      config: { need: 'add' },
      bodyLimit: BODY,
      schema: {
        summary: 'Add addresses, feeds or a text, make vectors, or link what is not linked, as a job',
        tags: TAGS,
        ...API_SCHEMAS['POST /api/jobs'],
      },
    },
    async (request) => {
      const asked = await jobOfRequest(request.body, context, request.visitor);
      const job = await keep(runner, asked.options.folder, () => asked);
      await audit(request, { action: 'add', subject: job.id, detail: told(job) });
      return jobSeenBy(record, job, request.visitor);
    },
  );
  app.post(
    '/api/uploads',
    {
      config: { need: 'add' },
      schema: {
        summary:
          'Upload files (multipart/form-data, with “access” and “until” if they are not open) to be added',
        tags: TAGS,
        consumes: ['multipart/form-data'],
        response: API_SCHEMAS['POST /api/jobs'].response,
      },
    },
    async (request) => {
      const { folder, names, fields } = await saveUpload(request, settings.maxUpload);
      const job = await keep(runner, folder, () => ({
        ...{ kind: 'add', inputs: names, by: request.visitor.name ?? '' },
        options: { folder, ...accessIn(fields, now()) },
      }));
      await audit(request, { action: 'add', subject: job.id, detail: told(job) });
      return jobSeenBy(record, job, request.visitor);
    },
  );
  app.delete(
    '/api/jobs/:id',
    {
      config: { need: 'add' },
      schema: {
        summary: 'Give a job up; what it has added stays',
        tags: TAGS,
        ...API_SCHEMAS['DELETE /api/jobs/:id'],
      },
    },
    async (request) => {
      const job = await runner.cancel(request.params.id);
      await audit(request, { action: 'cancel', subject: job.id });
      return jobSeenBy(record, job, request.visitor);
    },
  );
}

function accessIn(
  { access, until }: Readonly<Record<string, string>>,
  now: Date,
): Pick<NewJob['options'], 'access'> {
  const given = givenAccess(access || undefined, until || undefined, now);
  return given === undefined ? {} : { access: given };
}

function addEvents(app: App, { runner, record }: JobContext): void {
  const open = new Set<PassThrough>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
  app.get(
    '/api/jobs/:id/events',
    {
      config: { need: 'add' },
      schema: {
        summary: 'How a job goes on, as server-sent events, each a Job, until it is finished',
        tags: TAGS,
        produces: ['text/event-stream'],
        params: idParams,
        response: { 200: z.any().describe('Events.'), default: failureSchema },
      },
    },
    async ({ params: { id }, visitor }, reply) => {
      const load = async () => jobSeenBy(record, await runner.load(id), visitor);
      await load();
      const stream = openJobEvents({ runner, id, load });
      open.add(stream);
      stream.on('close', () => open.delete(stream));
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
  );
}

/** Long work: adding, uploads, vectors and linking as jobs, with their progress. */
export const addJobRoutes: AddRoutes = async (app, context) => {
  const runner = createJobRunner(context);
  app.addHook('onReady', () => runner.start());
  app.addHook('onClose', () => runner.stop());
  await app.register(multipart);
  const jobs = { ...context, runner };
  addListing(app, jobs);
  addAdding(app, jobs);
  addEvents(app, jobs);
};
