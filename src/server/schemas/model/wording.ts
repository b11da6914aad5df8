import { z } from 'zod';

/** A stretch of two wordings. */
export const wordingPieceSchema = z
  .strictObject({
    change: z.enum(['kept', 'leftOut', 'added', 'bracketed', 'changed', 'cut']),
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: 'WordingPiece', description: 'A stretch of two wordings: what it was, and what it became.' });
