import { z } from 'zod';
import { relatedDocumentSchema } from '../model/document.ts';
import { recordedJudgementSchema } from '../model/judgement.ts';
import { namedOneSchema } from '../model/person.ts';

const asked = {
  reason: z.string().min(1).max(1000).describe('Kept with what is left to know it by; without names.'),
  confirm: z
    .string()
    .max(200)
    .nullable()
    .describe('Null to be told what would go; to erase it, what that said.'),
};

/** What is to be erased. */
export const erasureAskedSchema = z.union([
  z.strictObject({ ...asked, documents: z.array(z.string().min(4).max(200)).min(1).max(100) }),
  z.strictObject({ ...asked, person: z.string().min(1).max(1000).describe('An id, or a name.') }),
]);

const planSchema = z
  .strictObject({
    confirm: z.string(),
    documents: z.array(relatedDocumentSchema.extend({ isAsked: z.boolean() })),
    statements: z.number(),
    person: namedOneSchema.nullable(),
    namesakes: z.array(z.string()).describe('Ids of others of the same name, who are taken for the person.'),
    namedIn: z.strictObject({ documents: z.number(), originals: z.number() }),
    holds: z.array(recordedJudgementSchema).describe('Legal holds that stand in the way.'),
  })
  .meta({ id: 'ErasurePlan' });

/** What was planned, and whether it was done. */
export const erasureSchema = z
  .strictObject({
    plan: planSchema,
    done: z.strictObject({ documents: z.array(z.string()), isSwept: z.boolean() }).nullable(),
  })
  .meta({ id: 'Erasure' });
