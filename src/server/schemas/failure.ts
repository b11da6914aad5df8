import { z } from 'zod';
import { judgementSchema } from './model/judgement.ts';

/** What every answer that is no success says. */
export const failureSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.string().describe('A stable slug, such as no-such-person.'),
      message: z.string(),
      judgement: judgementSchema.nullable().describe('With already-judged: what another has decided.'),
    }),
  })
  .meta({ id: 'Failure' });
