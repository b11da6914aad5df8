import { z } from 'zod';
import { LINK_STATUSES } from '../../../model/index.ts';
import { mannerSchema, polaritySchema } from '../model/attribution.ts';
import { noticeSchema, relatedDocumentSchema } from '../model/document.ts';
import { relationSchema } from '../model/judgement.ts';
import { namedOneSchema } from '../model/person.ts';
import { wordingPieceSchema } from '../model/wording.ts';
import { spanSchema } from '../span.ts';

const placeSchema = z
  .strictObject({
    attribution: z.string(),
    document: relatedDocumentSchema,
    isCopy: z.boolean(),
    speakers: z.array(namedOneSchema),
    source: z.string(),
    cue: z.string(),
    words: z.string(),
    manner: mannerSchema,
    polarity: polaritySchema,
    match: z.enum(['letters', 'typography', 'punctuation', 'marked']).nullable(),
    isQuoted: z.boolean(),
    isTranslated: z.boolean(),
    standing: z.string(),
  })
  .meta({ id: 'PrintedPlace' });

const eventSchema = z
  .strictObject({
    link: z.string(),
    review: z.enum(['accepted', 'rejected']).nullable(),
    relation: relationSchema,
    status: z.enum(LINK_STATUSES),
    isConditional: z.boolean(),
    attribution: z.string(),
    document: relatedDocumentSchema,
    speakers: z.array(namedOneSchema),
    words: z.string(),
  })
  .meta({ id: 'PrintedEvent' });

const quotationSchema = z
  .strictObject({
    span: spanSchema.describe('Where it stands in the draft, without its marks.'),
    words: z.string(),
    speaker: z.string().nullable(),
    isTranslated: z.boolean(),
    verdict: z
      .enum(['printed', 'altered', 'translated', 'otherSpeaker', 'notSaid', 'notInRecord', 'tooShort'])
      .describe('What the record has of it; never whether it was spoken.'),
    places: z.array(placeSchema),
    changes: z.array(wordingPieceSchema).nullable(),
    elsewhere: z.array(placeSchema),
    events: z.array(eventSchema),
  })
  .meta({ id: 'CheckedQuotation' });

/** A draft with what the record has of its quotations. */
export const checkedDraftSchema = z
  .strictObject({
    text: z.string(),
    quotations: z.array(quotationSchema),
    notices: z.array(noticeSchema),
  })
  .meta({ id: 'CheckedDraft' });
