import { z } from 'zod';

const facets = z.array(
  z.strictObject({ key: z.string(), label: z.string(), count: z.number() }).meta({ id: 'Facet' }),
);

/** How statements that match are spread. */
export const facetsSchema = z
  .strictObject({
    outlets: facets,
    speakers: facets,
    years: facets,
    manners: facets,
    acts: facets,
    standings: facets,
    counted: z.number(),
    isCut: z.boolean().describe('Whether only the newest were counted.'),
  })
  .meta({ id: 'Facets' });
