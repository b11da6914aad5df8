import { z } from 'zod';
import { ACTS, MANNERS, POLARITIES } from '../../../model/index.ts';
import { spansSchema } from '../span.ts';

export const mannerSchema = z
  .enum(MANNERS)
  .meta({ id: 'Manner', description: 'direct: all in quotation marks; indirect: nothing; mixed: some.' });

export const polaritySchema = z.enum(POLARITIES).meta({
  id: 'Polarity',
  description: 'What the sentence says of the saying; a denial is asserted.',
});

export const actSchema = z
  .enum(ACTS)
  .meta({ id: 'Act', description: 'What is done by saying it, as the cue has it.' });

/** Who or what found something, and on what grounds. */
export const provenanceSchema = z
  .strictObject({
    kind: z.enum(['rule', 'model', 'reviewer', 'import']),
    name: z.string().describe('Of the rule, model or person.'),
    version: z.string(),
    score: z.number().describe('0 to 1.'),
    evidence: spansSchema,
  })
  .meta({ id: 'Provenance', description: 'Who or what found it, and on what grounds.' });

/** Somebody or something that may be meant, and how likely. */
export const candidateSchema = z
  .strictObject({ id: z.string(), score: z.number().describe('0 to 1.') })
  .meta({ id: 'Candidate' });

/** One place in one document where something is attributed. */
export const attributionSchema = z
  .strictObject({
    id: z.string(),
    source: spansSchema,
    cue: spansSchema,
    content: spansSchema,
    manner: mannerSchema,
    polarity: polaritySchema,
    act: actSchema,
    parent: z.string().nullable().describe('Id of the attribution inside whose content it stands.'),
    speaker: z
      .union([z.string(), z.array(z.string())])
      .nullable()
      .describe('Id of a person; several speak jointly; null where nobody was made out.'),
    resolution: provenanceSchema.nullable().describe('Why it is this speaker, or why none.'),
    candidates: z.array(candidateSchema).describe('Others who may be the speaker, the likeliest first.'),
    provenance: provenanceSchema,
  })
  .meta({
    id: 'Attribution',
    description: 'A place where something is attributed; spans are of the text of its document.',
  });
