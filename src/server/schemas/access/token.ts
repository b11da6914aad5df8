import { z } from 'zod';
import { permissionSchema } from './user.ts';

/** An API token without its secret. */
export const tokenLineSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(permissionSchema),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' });

/** One's tokens. */
export const tokensSchema = z.strictObject({ tokens: z.array(tokenLineSchema) });

/** A token to be made. */
export const newTokenSchema = z.strictObject({
  name: z.string().min(1).max(200),
  scopes: z.array(permissionSchema).min(1),
  days: z.int().min(1).max(3650).nullable().describe('Null: until it is taken back.'),
});

/** A new token with its secret. */
export const madeTokenSchema = z.strictObject({
  token: tokenLineSchema,
  secret: z.string().describe('Never shown again.'),
});
