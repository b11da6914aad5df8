import { z } from 'zod';

/** A stretch of a text: UTF-16 code units, end excluded. */
export const spanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: 'Span', description: 'UTF-16 code units of a text, end excluded.' });

/** Stretches in order; none is absence. */
export const spansSchema = z.array(spanSchema);
