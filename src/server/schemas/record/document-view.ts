import { z } from 'zod';
import { attributionSchema } from '../model/attribution.ts';
import {
  accessSchema,
  documentLineSchema,
  documentSchema,
  noticeSchema,
  relatedDocumentSchema,
} from '../model/document.ts';
import { judgementSchema } from '../model/judgement.ts';
import { personSchema } from '../model/person.ts';
import { standingReviewedSchema, standingSchema } from '../model/standing.ts';
import { spanSchema } from '../span.ts';

/** A text with what was found in it. */
export const readViewSchema = z
  .strictObject({
    document: documentSchema,
    attributions: z.array(attributionSchema),
    people: z.array(personSchema),
    notices: z.array(noticeSchema),
    reasons: z
      .record(z.string(), z.string())
      .describe('By id of the attribution, why its speaker is who it is.'),
  })
  .meta({ id: 'ReadView' });

const markSchema = z
  .strictObject({
    statement: z.string().nullable(),
    standing: standingSchema,
    isStandingReviewed: standingReviewedSchema,
    degree: z.number().describe('Degree of hearsay.'),
    isReviewed: z.boolean(),
  })
  .meta({ id: 'Mark', description: 'What the record has of an attribution, for the margin.' });

const changeSchema = z
  .strictObject({
    before: spanSchema.nullable().describe('In the earlier text.'),
    after: spanSchema.nullable().describe('In this text.'),
  })
  .meta({ id: 'Change' });

/** A document of the record. */
export const documentViewSchema = z
  .strictObject({
    ...readViewSchema.shape,
    marks: z.record(z.string(), markSchema).describe('By id of the attribution.'),
    engine: z.strictObject({ name: z.string(), version: z.string() }),
    recordedAt: z.string(),
    access: accessSchema,
    openFrom: z.string().nullable(),
    isRestricted: z.boolean(),
    isHeld: z.boolean(),
    hasOriginal: z.boolean(),
    isPublished: z.boolean(),
    copyOf: relatedDocumentSchema.nullable(),
    copies: z.array(relatedDocumentSchema),
    revises: relatedDocumentSchema.nullable(),
    revisions: z.array(relatedDocumentSchema),
    revision: z
      .strictObject({
        kind: z.enum(['edit', 'fuller', 'reader']),
        changes: z.array(changeSchema),
        note: spanSchema.nullable(),
      })
      .nullable(),
    judgements: z.array(judgementSchema),
    orphaned: z.array(judgementSchema),
  })
  .meta({ id: 'DocumentView' });

/** Documents of a record. */
export const documentsSchema = z.strictObject({
  documents: z.array(documentLineSchema),
  total: z.number(),
  isTotalCut: z.boolean(),
});
