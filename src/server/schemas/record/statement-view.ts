import { z } from 'zod';
import { attributionSchema } from '../model/attribution.ts';
import { relatedDocumentSchema } from '../model/document.ts';
import { judgementSchema } from '../model/judgement.ts';
import { namedOneSchema } from '../model/person.ts';
import { standingReviewedSchema } from '../model/standing.ts';
import { accountSchema } from './account.ts';
import { excerptSchema } from './excerpt.ts';

/** A statement with all that is known of it. */
export const statementViewSchema = z
  .strictObject({
    attribution: attributionSchema,
    standing: z.string(),
    isStandingReviewed: standingReviewedSchema,
    degree: z.number().describe('Degree of hearsay.'),
    excerpt: excerptSchema,
    document: relatedDocumentSchema,
    speakers: z.array(namedOneSchema),
    reason: z.string().nullable().describe('Why it is this speaker.'),
    account: accountSchema,
    copies: z.array(relatedDocumentSchema),
    copyOf: relatedDocumentSchema.nullable(),
    judgements: z.array(judgementSchema),
    sourceUrl: z.string().nullable().describe('The page, with a text fragment that shows the words.'),
    isPublished: z.boolean(),
  })
  .meta({ id: 'StatementView' });
