import { z } from 'zod';
import { ACCESSES, BLOCK_KINDS } from '../../../model/index.ts';
import { spanSchema } from '../span.ts';

/** Something odd about a text or a query. */
export const noticeSchema = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    span: spanSchema.nullable().describe('Where; null where it concerns the whole.'),
  })
  .meta({ id: 'Notice' });

/** How a document is found again: what related and listed documents are shown by. */
export const relatedDocumentSchema = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    url: z.string().nullable(),
    file: z.string().nullable(),
  })
  .meta({ id: 'RelatedDocument', description: 'A document by what it is known by.' });

export const accessSchema = z.enum(ACCESSES).meta({ id: 'Access' });

/** A document as lists show it. */
export const documentLineSchema = z
  .strictObject({
    ...relatedDocumentSchema.shape,
    recordedAt: z.string(),
    access: accessSchema,
    openFrom: z.string().nullable().describe('From when it is open, for one under embargo.'),
    isRestricted: z.boolean(),
    isHeld: z.boolean(),
    isIncomplete: z.boolean(),
    copyOf: z.string().nullable().describe('Id of the document that it copies.'),
    revises: z.string().nullable().describe('Id of the document that it is the next version of.'),
    statements: z.number(),
  })
  .meta({ id: 'DocumentLine' });

const blockSchema = z.strictObject({ ...spanSchema.shape, kind: z.enum(BLOCK_KINDS) }).meta({ id: 'Block' });

const pageSchema = z
  .strictObject({ ...spanSchema.shape, number: z.number(), label: z.string().nullable() })
  .meta({ id: 'Page', description: 'The words of a page of a file.' });

/** A text and what is known of where it came from. */
export const documentSchema = z
  .strictObject({
    ...relatedDocumentSchema.shape,
    contentHash: z.string().describe('SHA-256 of the text.'),
    givenId: z.string().nullable(),
    byline: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    readAt: z.string(),
    language: z.string().nullable().describe('ISO 639-1.'),
    text: z.string(),
    blocks: z.array(blockSchema),
    pages: z.array(pageSchema),
    notices: z.array(noticeSchema),
  })
  .meta({ id: 'Document', description: 'A text, which never changes, and where it came from.' });
