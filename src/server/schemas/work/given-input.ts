import { z } from 'zod';

const address = z.string().min(1).max(4000);
const line = z.string().max(1000);

/** A text to be read: an address, a text, or a page. */
export const givenInputSchema = z
  .union([
    z.strictObject({
      text: z.string().min(1),
      title: line.exactOptional(),
      publisher: line.exactOptional(),
      publishedAt: z.string().max(40).exactOptional(),
    }),
    z.strictObject({ html: z.string().min(1), url: address.exactOptional() }),
    z.strictObject({ url: address }),
  ])
  .meta({ id: 'GivenText', description: 'An address, a text, or a page.' });
