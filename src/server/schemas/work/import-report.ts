import { z } from 'zod';
import { recordedJudgementSchema } from '../model/judgement.ts';

/** What an import has done. */
export const importReportSchema = z
  .strictObject({
    added: z.number(),
    known: z.number(),
    erased: z.array(z.string()).describe('Ids of documents that were left out, since they were erased.'),
    redacted: z.number(),
    people: z.number(),
    judgements: z.number(),
    tombstones: z.number(),
    conflicts: z.array(
      z.strictObject({
        judgement: recordedJudgementSchema.describe('Not taken in.'),
        standing: recordedJudgementSchema.nullable().describe('What stands in its way.'),
      }),
    ),
  })
  .meta({ id: 'ImportReport' });
