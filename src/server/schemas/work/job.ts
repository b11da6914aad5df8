import { z } from 'zod';
import { accessSchema } from '../model/document.ts';
import { givenInputSchema } from './given-input.ts';

const itemSchema = z
  .strictObject({
    name: z.string(),
    document: z.string().nullable(),
    title: z.string().nullable(),
    statements: z.number(),
    error: z.string().nullable(),
  })
  .meta({ id: 'JobItem' });

const progressSchema = z
  .strictObject({
    done: z.number(),
    of: z.number().nullable(),
    added: z.number(),
    known: z.number(),
    failed: z.number(),
    statements: z.number(),
    recent: z.array(itemSchema).describe('The last few inputs, the newest first.'),
  })
  .meta({ id: 'JobProgress' });

/** Work that takes long. */
export const jobSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['add', 'vectors', 'link']),
    inputs: z.array(z.string()),
    by: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    progress: progressSchema,
    error: z.string().nullable().describe('What went wrong with the whole of it.'),
  })
  .meta({ id: 'Job' });

/** All jobs that are known. */
export const jobsSchema = z.strictObject({ jobs: z.array(jobSchema) });

/** Work to be done. */
export const newJobSchema = z.union([
  z.strictObject({
    kind: z.literal('add'),
    inputs: z.array(z.string().min(1).max(4000)).min(1).max(1000),
    access: accessSchema.exactOptional(),
    until: z.string().max(40).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('add-text'), input: givenInputSchema }),
  z.strictObject({ kind: z.enum(['vectors', 'link']) }),
]);
