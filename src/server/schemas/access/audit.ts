import { z } from 'zod';
import { pagingFields, wordsSchema } from '../address-values.ts';

/** What was done, the last first. */
export const auditSchema = z.strictObject({
  lines: z.array(
    z
      .strictObject({
        n: z.number(),
        at: z.string(),
        actor: z.string().nullable(),
        action: z.string(),
        subject: z.string().nullable(),
        detail: z.string().nullable(),
      })
      .meta({ id: 'AuditLine' }),
  ),
  total: z.number(),
});

/** Which of it, in an address. */
export const auditQuerySchema = z.strictObject({
  ...pagingFields,
  actor: wordsSchema.exactOptional(),
  action: wordsSchema.exactOptional(),
});
