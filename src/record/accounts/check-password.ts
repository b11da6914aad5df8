import type { OpenRecord } from '../open-record.ts';
import { type Account, accountOf, accountRow } from './account.ts';
import { isPasswordOf } from './hash-password.ts';

/**
 * Whose name and password these are; null where they are nobody's, or of somebody who is disabled. It takes as long
 * whether or not there is such a name.
 */
export async function checkPassword(
  { store: { db } }: OpenRecord,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<Account | null> {
  const row = await accountRow(db, name);
  const isRight = await isPasswordOf(password, row?.password ?? null);
  return row && isRight && row.is_disabled === 0 ? accountOf(row) : null;
}
