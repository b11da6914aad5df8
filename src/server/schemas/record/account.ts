import { z } from 'zod';
import { LINK_STATUSES } from '../../../model/index.ts';
import { mannerSchema, polaritySchema, provenanceSchema } from '../model/attribution.ts';
import { relatedDocumentSchema } from '../model/document.ts';
import { recordedJudgementSchema, relationSchema } from '../model/judgement.ts';
import { namedOneSchema } from '../model/person.ts';
import { standingEntrySchema } from '../model/standing.ts';
import { wordingPieceSchema } from '../model/wording.ts';

const mouthSchema = z
  .strictObject({
    part: z.enum(['outlet', 'reporter', 'speaker']),
    name: z.string(),
    people: z.array(z.string()).describe('Ids of people.'),
  })
  .meta({ id: 'Mouth', description: 'One mouth through which a statement came.' });

const reportSchema = z
  .strictObject({
    attribution: z.string(),
    statement: z.string().nullable(),
    document: relatedDocumentSchema,
    outlet: z.string(),
    speakers: z.array(namedOneSchema),
    words: z.string(),
    cue: z.string(),
    manner: mannerSchema,
    polarity: polaritySchema,
    loaded: z
      .array(z.strictObject({ words: z.string(), loads: z.string() }))
      .describe('Words by which the outlet takes sides.'),
    chain: z.array(mouthSchema),
    degree: z.number().describe('Degree of hearsay.'),
  })
  .meta({ id: 'StatementReport', description: 'A place in a text where a statement is reported.' });

/** Something that one statement does to another. */
export const accountLinkSchema = z
  .strictObject({
    id: z.string(),
    relation: relationSchema,
    status: z.enum(LINK_STATUSES),
    isConditional: z.boolean(),
    fault: z.enum(['speaker', 'words']).nullable(),
    provenance: provenanceSchema,
    review: z.enum(['accepted', 'rejected']).nullable(),
    judgement: recordedJudgementSchema.nullable(),
    from: reportSchema,
    to: reportSchema.nullable().describe('Null while it cannot be told.'),
    candidates: z.array(z.strictObject({ score: z.number(), report: reportSchema })),
    evidence: z.array(z.string()).describe('The words that show it, as they stand.'),
  })
  .meta({ id: 'AccountLink' });

const editedSchema = z
  .strictObject({
    document: relatedDocumentSchema,
    before: relatedDocumentSchema,
    words: z.array(z.strictObject({ before: z.string(), after: z.string() })),
    note: z.string().nullable().describe('The outlet’s note that says so.'),
  })
  .meta({ id: 'WordsEdited' });

const variantSchema = z
  .strictObject({
    words: z.string(),
    attributions: z.array(z.string()),
    changes: z.array(wordingPieceSchema).nullable(),
  })
  .meta({ id: 'StatementVariant' });

/** All that is known of an utterance. */
export const accountSchema = z
  .strictObject({
    id: z.string().nullable(),
    reports: z.array(reportSchema),
    copies: z.array(reportSchema),
    isCut: z.boolean(),
    variants: z.array(variantSchema),
    hasPrimarySource: z.boolean(),
    about: z.array(accountLinkSchema).describe('What was done to it.'),
    by: z.array(accountLinkSchema).describe('What it does to others.'),
    open: z.array(accountLinkSchema),
    edits: z.array(editedSchema),
    entries: z.array(standingEntrySchema),
  })
  .meta({ id: 'StatementAccount' });
