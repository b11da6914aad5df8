import { z } from 'zod';
import { ACTS, MANNERS, POLARITIES, STANDINGS } from '../../../model/index.ts';
import { dateSchema, flagSchema, pagingFields, wordsSchema } from '../address-values.ts';

const one = (values: readonly string[]) =>
  z.string().refine((word) => values.includes(word), { message: `${values.join(', ')} are accepted.` });

const words = {
  q: wordsSchema.exactOptional().describe('What is looked for; docs/search.md says how.'),
  by: z.enum(['words', 'meaning']).exactOptional().describe('words where it is not given.'),
  speaker: wordsSchema.exactOptional().describe('An id, or a name.'),
  publisher: wordsSchema.exactOptional().describe('The outlet, or the host of its pages.'),
  from: dateSchema.exactOptional().describe('First day of publishing.'),
  to: dateSchema.exactOptional().describe('Last day of publishing.'),
  publishedBy: dateSchema.exactOptional().describe('Only what was published by then.'),
  recordedBy: dateSchema.exactOptional().describe('The record as it was by then.'),
  manner: one(MANNERS).exactOptional(),
  act: one(ACTS).exactOptional(),
  polarity: one(POLARITIES).exactOptional(),
  standing: one(STANDINGS).exactOptional(),
  document: wordsSchema.exactOptional().describe('Id of a document.'),
};

/** What lists of statements are narrowed by, in an address. */
export const statementQuerySchema = z.strictObject({
  ...words,
  copies: flagSchema.exactOptional().describe('Whether documents that copy another count; true.'),
  restricted: flagSchema.exactOptional().describe('With what is restricted, for reviewers; false.'),
  ...pagingFields,
});

/** The same as JSON, as it is kept. */
export const keptQuerySchema = z
  .strictObject({
    ...words,
    copies: z.boolean().exactOptional(),
    restricted: z.boolean().exactOptional(),
    limit: z.int().min(1).max(200).exactOptional(),
    offset: z.int().min(0).exactOptional(),
  })
  .meta({ id: 'StatementQuery' });
