import { z } from 'zod';
import { attributionSchema } from '../model/attribution.ts';
import { relatedDocumentSchema } from '../model/document.ts';
import { namedOneSchema, personLineSchema } from '../model/person.ts';
import { accountLinkSchema } from './account.ts';
import { excerptSchema } from './excerpt.ts';
import { statementHitSchema } from './statement-hit.ts';

const harm = z.number().describe('How much harm a mistake does here; for ordering alone.');

export const DOUBT_KINDS = ['same-person', 'speaker', 'link'] as const;

/** Something for a person to decide. */
export const doubtSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('same-person'),
      harm,
      people: z.tuple([personLineSchema, personLineSchema]),
      score: z.number(),
      reasons: z.array(z.string()),
      statements: z
        .tuple([z.array(statementHitSchema), z.array(statementHitSchema)])
        .describe('Some of what each says, the newest first.'),
    }),
    z.strictObject({
      kind: z.literal('speaker'),
      harm,
      attribution: attributionSchema,
      document: relatedDocumentSchema,
      excerpt: excerptSchema,
      people: z.array(namedOneSchema).describe('Those whom `speaker` and `candidates` name.'),
      reason: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('link'), harm, link: accountLinkSchema }),
  ])
  .meta({ id: 'Doubt' });

/** What is in doubt, the worst first. */
export const doubtsSchema = z.strictObject({ doubts: z.array(doubtSchema) });
