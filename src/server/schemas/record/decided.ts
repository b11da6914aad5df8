import { z } from 'zod';
import { decisionSchema, judgementSchema, subjectSchema } from '../model/judgement.ts';

/** Judgements, the last first. */
export const judgementsSchema = z.strictObject({
  judgements: z.array(
    z
      .strictObject({
        judgement: judgementSchema,
        state: z.enum(['current', 'replaced or undone', 'orphaned']),
      })
      .meta({ id: 'ListedJudgement' }),
  ),
  total: z.number(),
});

/** What somebody decides; who it is, the server knows. */
export const newJudgementSchema = z.strictObject({
  decision: decisionSchema,
  why: z.string().max(10_000).nullable(),
  replaces: z.string().max(200).nullable(),
});

/** What is before the public. */
export const publishedSchema = z.strictObject({
  published: z.array(
    z
      .strictObject({
        subject: subjectSchema,
        isIndexed: z.boolean().describe('Whether search engines may list it.'),
        by: z.string(),
        at: z.string(),
        judgement: z.string(),
        address: z.string(),
      })
      .meta({ id: 'Published' }),
  ),
});
