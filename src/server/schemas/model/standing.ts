import { z } from 'zod';
import { STANDINGS } from '../../../model/index.ts';
import { relationSchema } from './judgement.ts';

export const standingSchema = z.enum(STANDINGS).meta({ id: 'Standing', description: 'What became of it.' });

/** Whether it was people who moved a standing. */
export const standingReviewedSchema = z
  .boolean()
  .describe('Whether it stands so by links that people accepted; false where it stands as reported, too.');

/** Something that was done to a statement. */
export const standingEntrySchema = z
  .strictObject({
    link: z.string().nullable().describe('Null for an edit that nobody announced.'),
    relation: relationSchema.nullable(),
    side: z.enum(['own', 'outlet', 'other']),
    speakers: z.array(z.string()),
    day: z.number().nullable().describe('Days since 1970-01-01.'),
    isCertain: z.boolean(),
    isConditional: z.boolean(),
    hasMoved: z.boolean().describe('Whether the standing changed by it.'),
  })
  .meta({ id: 'StandingEntry' });
