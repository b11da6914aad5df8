import { z } from 'zod';

/** What figures are broken down by. */
export const BREAKDOWN_NAMES = ['speaker', 'publisher', 'manner', 'month', 'kind'] as const;

const estimateSchema = z
  .strictObject({
    value: z.number(),
    interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    mark: z.string().describe('Letters in common with what it cannot be told apart from.'),
  })
  .meta({ id: 'Estimate', description: 'A figure as counted, with the 95 % interval of what it really is.' });

const groupSchema = z
  .strictObject({
    key: z.string().nullable(),
    label: z.string(),
    kind: z.string().nullable(),
    documents: z.number(),
    outlets: z.number(),
    engines: z.array(z.strictObject({ engine: z.string(), version: z.string(), attributions: z.number() })),
    attributions: estimateSchema,
    direct: z.number(),
    mixed: z.number(),
    indirect: z.number(),
    words: z.number(),
    verbatimWords: z.number(),
    reportedWords: z.number(),
    anonymous: z.number(),
    unresolved: z.number(),
    reviewed: z.number(),
    shares: z.strictObject({
      direct: estimateSchema,
      indirect: estimateSchema,
      mixed: estimateSchema,
      anonymous: estimateSchema,
      unresolved: estimateSchema,
    }),
  })
  .meta({ id: 'FigureGroup' });

const concentrationSchema = z
  .strictObject({ of: z.number(), topTen: z.number().nullable(), gini: z.number().nullable() })
  .meta({ id: 'Concentration' });

const accuracySchema = z.strictObject({ precision: z.number(), recall: z.number() }).meta({ id: 'Accuracy' });

const measuredSchema = z
  .strictObject({
    engine: z.string(),
    version: z.string(),
    source: z.string(),
    attributions: accuracySchema,
    manners: z.strictObject({ direct: accuracySchema, indirect: accuracySchema, mixed: accuracySchema }),
    speakers: z.strictObject({ right: z.number(), wrong: z.number() }),
    wrongManner: z.number().nullable(),
    spread: z.number(),
  })
  .meta({ id: 'MeasuredError' });

/** Who is quoted, how much and how, with what the figures rest on. */
export const statisticsSchema = z
  .strictObject({
    by: z.enum(BREAKDOWN_NAMES).nullable(),
    total: groupSchema,
    groups: z.array(groupSchema),
    groupsInAll: z.number(),
    speakers: concentrationSchema.nullable(),
    outlets: concentrationSchema,
    coverage: z.strictObject({
      documents: z.number(),
      withoutDate: z.number(),
      incomplete: z.number(),
      copiesLeftOut: z.number(),
      versionsLeftOut: z.number(),
      restricted: z.number(),
    }),
    hasCopies: z.boolean(),
    errors: z.array(
      z.strictObject({ engine: z.string(), version: z.string(), error: measuredSchema.nullable() }),
    ),
  })
  .meta({ id: 'Statistics' });
