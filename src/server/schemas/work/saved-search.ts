import { z } from 'zod';
import { keptQuerySchema } from '../record/statement-query.ts';

/** A search that is kept. */
export const savedSearchSchema = z
  .strictObject({ id: z.string(), name: z.string(), query: keptQuerySchema, createdAt: z.string() })
  .meta({ id: 'SavedSearch' });

/** The searches that are kept. */
export const savedSearchesSchema = z.strictObject({ searches: z.array(savedSearchSchema) });

/** A search to be kept. */
export const newSearchSchema = z.strictObject({ name: z.string().min(1).max(200), query: keptQuerySchema });
