import { z } from 'zod';
import { judgementSchema } from '../model/judgement.ts';
import { personLineSchema } from '../model/person.ts';
import { statementHitsSchema } from './statement-hit.ts';

const tallies = z.array(z.strictObject({ label: z.string(), count: z.number() }).meta({ id: 'Tally' }));

/** A person with what they said. */
export const personViewSchema = z
  .strictObject({
    person: personLineSchema,
    statements: statementHitsSchema,
    years: tallies,
    outlets: tallies,
    standings: tallies,
    inError: statementHitsSchema.describe('What an outlet printed as theirs and took back.'),
    questions: z
      .array(z.strictObject({ other: personLineSchema, score: z.number(), reasons: z.array(z.string()) }))
      .describe('Who may be the same person.'),
    judgements: z.array(judgementSchema),
    isPublished: z.boolean(),
  })
  .meta({ id: 'PersonView' });

/** Those who speak. */
export const peopleSchema = z.strictObject({
  people: z.array(z.strictObject({ person: personLineSchema, statements: z.number() })),
});
