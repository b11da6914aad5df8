import { z } from 'zod';

/** Sheets that were filled in. */
export const sheetsSchema = z.strictObject({
  sheets: z
    .array(z.strictObject({ name: z.string().min(1).max(200), csv: z.string().min(1) }))
    .min(1)
    .max(50),
  isKept: z.boolean().describe('Whether the score is kept for the errors that statistics tell.'),
});

const shareSchema = z
  .strictObject({
    share: z.number(),
    low: z.number(),
    high: z.number(),
    rows: z.number(),
    relativeError: z.number(),
  })
  .meta({ id: 'WeightedShare', description: 'A part with its 95 % interval, and the rows it rests on.' });

const share = shareSchema.nullable();

const engineSchema = z
  .strictObject({
    engine: z.string(),
    version: z.string(),
    precision: share,
    byManner: z.strictObject({ direct: share, indirect: share, mixed: share }),
    rightSpeaker: share,
    wrongSpeaker: share,
    rightManner: share,
    recall: share,
  })
  .meta({ id: 'EngineScore' });

const agreementSchema = z
  .strictObject({
    column: z.string(),
    coders: z.array(z.string()),
    rows: z.number(),
    same: z.number(),
    alpha: z.number().nullable(),
    kappa: z.number().nullable(),
  })
  .meta({ id: 'Agreement' });

const counts = z.record(z.string(), z.number());

/** What came of them. */
export const sheetScoreSchema = z
  .strictObject({
    engines: z.array(engineSchema),
    agreement: z.array(agreementSchema),
    coders: z.array(z.string()),
    rows: z.strictObject({ attributions: z.number(), passages: z.number() }),
    blank: counts,
    unsure: counts,
    disputed: counts,
    gone: z.array(z.strictObject({ place: z.string(), id: z.string() })),
  })
  .meta({ id: 'SheetScore' });
