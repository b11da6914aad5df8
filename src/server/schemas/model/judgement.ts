import { z } from 'zod';
import { RELATIONS } from '../../../model/index.ts';
import { spansSchema } from '../span.ts';
import { actSchema, mannerSchema, polaritySchema } from './attribution.ts';
import { accessSchema } from './document.ts';

export const relationSchema = z
  .enum(RELATIONS)
  .meta({ id: 'Relation', description: 'What a statement does to another.' });

const placeSchema = z
  .strictObject({
    document: z.string().describe('Id of the document.'),
    cue: spansSchema,
    content: spansSchema,
  })
  .meta({ id: 'AttributionPlace', description: 'Where an attribution stands.' });

const valuesSchema = z
  .strictObject({
    source: spansSchema,
    cue: spansSchema,
    content: spansSchema,
    manner: mannerSchema,
    polarity: polaritySchema,
    act: actSchema,
  })
  .meta({
    id: 'AttributionValues',
    description: 'What an attribution says of itself, apart from who speaks.',
  });

/** What a judgement may be about. */
export const subjectSchema = z
  .union([
    z.strictObject({ document: z.string() }),
    z.strictObject({ person: z.string() }),
    z.strictObject({ attribution: placeSchema }),
  ])
  .meta({ id: 'Subject', description: 'A document, person or attribution.' });

const two = z.tuple([z.string(), z.string()]);

/** What a person decides. */
export const decisionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('merge'), people: two }),
    z.strictObject({ type: z.literal('apart'), people: two }),
    z.strictObject({
      type: z.literal('split'),
      person: z.string(),
      name: z.string(),
      attributions: z.array(placeSchema),
    }),
    z.strictObject({ type: z.literal('rename'), person: z.string(), name: z.string() }),
    z.strictObject({
      type: z.literal('speaker'),
      attribution: placeSchema,
      speaker: z.string().nullable().describe('Id of a person; null for nobody.'),
    }),
    z.strictObject({
      type: z.enum(['accept', 'change']),
      attribution: placeSchema,
      values: valuesSchema,
      speakers: z.array(z.string()).nullable().describe('Null: those who speak now.'),
    }),
    z.strictObject({ type: z.literal('reject'), attribution: placeSchema }),
    z.strictObject({
      type: z.literal('add'),
      document: z.string(),
      values: valuesSchema,
      speaker: z.string().nullable(),
    }),
    z.strictObject({
      type: z.enum(['accept-link', 'reject-link']),
      from: placeSchema,
      to: placeSchema.nullable(),
      relation: relationSchema,
    }),
    z.strictObject({
      type: z.enum(['same-statement', 'other-statement']),
      attributions: z.tuple([placeSchema, placeSchema]),
    }),
    z.strictObject({ type: z.literal('note'), about: subjectSchema, text: z.string() }),
    z.strictObject({ type: z.enum(['restrict', 'hold']), about: subjectSchema }),
    z.strictObject({
      type: z.literal('access'),
      about: z.strictObject({ document: z.string() }),
      access: accessSchema,
      until: z.string().nullable().describe('For an embargo, the time until which it holds.'),
    }),
    z.strictObject({ type: z.literal('publish'), about: subjectSchema, isIndexed: z.boolean() }),
    z.strictObject({ type: z.literal('undo'), judgement: z.string() }),
  ])
  .meta({ id: 'Decision' });

/** One decision by a person. */
export const judgementSchema = z
  .strictObject({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    why: z.string().nullable(),
    decision: decisionSchema,
    replaces: z.string().nullable().describe('Id of the judgement that it takes the place of.'),
  })
  .meta({ id: 'Judgement' });

/** The same with what the record keeps beside it. */
export const recordedJudgementSchema = z
  .strictObject({
    ...judgementSchema.shape,
    minted: z.strictObject({ id: z.string(), isRest: z.boolean() }).nullable().describe('Whom a split made.'),
    subject: z.string(),
  })
  .meta({ id: 'RecordedJudgement' });
