import { z } from 'zod';
import { actSchema, mannerSchema, polaritySchema } from '../model/attribution.ts';
import { noticeSchema, relatedDocumentSchema } from '../model/document.ts';
import { namedOneSchema } from '../model/person.ts';
import { standingReviewedSchema, standingSchema } from '../model/standing.ts';
import { spansSchema } from '../span.ts';

/** A statement as lists show it. */
export const statementHitSchema = z
  .strictObject({
    id: z.string().describe('Id of the attribution.'),
    statement: z.string().nullable().describe('Id of the statement that it reports.'),
    document: relatedDocumentSchema,
    outlet: z.string(),
    speakers: z.array(namedOneSchema),
    source: z.string().describe('The outlet’s words of who speaks.'),
    cue: z.string().describe('The outlet’s words of how.'),
    words: z.string().describe('What is reported, pieces parted by “ … ”.'),
    context: z.strictObject({ before: z.string(), after: z.string() }),
    matches: spansSchema.describe('Spans of `words` that were looked for.'),
    manner: mannerSchema,
    polarity: polaritySchema,
    act: actSchema,
    standing: standingSchema,
    isStandingReviewed: standingReviewedSchema,
    isReviewed: z.boolean(),
    nearness: z
      .strictObject({ score: z.number(), negation: z.string().nullable() })
      .nullable()
      .describe('Cosine, where it was found by meaning; with the words that negate it.'),
  })
  .meta({ id: 'StatementHit' });

/** A list of statements. */
export const statementHitsSchema = z
  .strictObject({
    statements: z.array(statementHitSchema),
    total: z.number(),
    isTotalCut: z.boolean().describe('Whether there are more than `total`.'),
    notices: z.array(noticeSchema).describe('What of a query was not read as it may have been meant.'),
  })
  .meta({ id: 'StatementHits' });
