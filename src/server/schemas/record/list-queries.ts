import { z } from 'zod';
import { dateSchema, flagSchema, limitSchema, pagingFields, wordsSchema } from '../address-values.ts';
import { DOUBT_KINDS } from './doubt.ts';
import { statementQuerySchema } from './statement-query.ts';
import { BREAKDOWN_NAMES } from './statistics.ts';

/** Which part of a list. */
export const pagingQuerySchema = z.strictObject(pagingFields);

/** Which documents. */
export const documentsQuerySchema = z.strictObject({
  ...pagingFields,
  q: wordsSchema.exactOptional().describe('Words that are all in the title.'),
  publisher: wordsSchema.exactOptional().describe('The outlet, or the host of its pages.'),
  from: dateSchema.exactOptional().describe('First day of publishing.'),
  to: dateSchema.exactOptional().describe('Last day of publishing.'),
  copies: flagSchema.exactOptional().describe('Whether documents that copy another count; true.'),
  restricted: flagSchema.exactOptional().describe('With what is restricted, for reviewers; false.'),
  order: z.enum(['recorded', 'published']).exactOptional().describe('recorded where it is not given.'),
});

/** Which people. */
export const peopleQuerySchema = z.strictObject({
  ...pagingFields,
  q: wordsSchema.exactOptional().describe('A name, or part of one; without it, those who speak most.'),
});

/** Which doubts. */
export const doubtsQuerySchema = z.strictObject({
  kind: z.enum(DOUBT_KINDS).exactOptional().describe('All kinds where it is not given.'),
  limit: limitSchema.exactOptional(),
});

/** What is counted, and what figures are broken down by. */
export const statisticsQuerySchema = z.strictObject({
  ...statementQuerySchema.shape,
  groupBy: z.enum(BREAKDOWN_NAMES).exactOptional().describe('A group for each; none where it is not given.'),
});
