import { z } from 'zod';
import { PERMISSIONS, USER_ROLES } from '../../contract.ts';

export const roleSchema = z.enum(USER_ROLES).meta({ id: 'UserRole' });
export const permissionSchema = z.enum(PERMISSIONS).meta({ id: 'Permission' });

const name = z.string().min(1).max(200);
const password = z.string().max(1000);

/** Who asks. */
export const meSchema = z
  .strictObject({
    user: z.strictObject({ name: z.string(), role: roleSchema }).nullable(),
    permissions: z.array(permissionSchema),
    isAuthOn: z.boolean(),
    csrf: z.string().nullable().describe('Sent back as x-csrf-token with whatever changes something.'),
    record: z.strictObject({ name: z.string(), documents: z.number(), statements: z.number() }),
    version: z.string(),
  })
  .meta({ id: 'Me' });

/** A user as admins see them. */
export const userLineSchema = z
  .strictObject({
    name: z.string(),
    role: roleSchema,
    createdAt: z.string(),
    isDisabled: z.boolean(),
    lastSeenAt: z.string().nullable(),
  })
  .meta({ id: 'User' });

/** All users. */
export const usersSchema = z.strictObject({ users: z.array(userLineSchema) });

/** Who signs in. */
export const signInSchema = z.strictObject({ name, password });

/** A password and what it is to be. */
export const newPasswordSchema = z.strictObject({ old: password, new: password });

/** A user to be made. */
export const newUserSchema = z.strictObject({ name, role: roleSchema, password });

/** What is to be other with a user. */
export const userChangeSchema = z.strictObject({
  role: roleSchema.exactOptional(),
  isDisabled: z.boolean().exactOptional(),
  password: password.exactOptional(),
});

/** Which user, in the path. */
export const userParams = z.strictObject({ name });
