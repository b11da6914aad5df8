import { z } from 'zod';
import { PERSON_KINDS } from '../../../model/index.ts';

const roleSchema = z
  .strictObject({
    title: z.string().describe('As it is written.'),
    office: z.string(),
    isFormer: z.boolean(),
    seenFrom: z.string().nullable().describe('First date on which a text says so.'),
    seenTo: z.string().nullable(),
  })
  .meta({ id: 'Role' });

/** Anyone or anything that speaks. */
export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(PERSON_KINDS),
    aliases: z.array(z.string()),
    gender: z.enum(['f', 'm']).nullable(),
    roles: z.array(roleSchema),
    by: z.string().nullable().describe('Id of whose document, office or body it is.'),
  })
  .meta({ id: 'Person', description: 'Anyone or anything that speaks.' });

/** A person as the record knows them. */
export const personLineSchema = z
  .strictObject({
    ...personSchema.shape,
    documents: z.number().describe('How many mention them.'),
    merged: z.array(z.string()).describe('Ids of those who were merged into them.'),
  })
  .meta({ id: 'PersonLine', description: 'A person as the record knows them.' });

/** Somebody by id and name. */
export const namedOneSchema = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'NamedOne' });
