import { z } from 'zod';

/** A part of a document's text. */
export const excerptSchema = z.strictObject({ text: z.string(), start: z.int().min(0) }).meta({
  id: 'Excerpt',
  description: 'A part of a text, and where it begins there; spans count in the whole text.',
});
