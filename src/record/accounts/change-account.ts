import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../open-record.ts';
import { hashText } from '../store/hash-text.ts';
import type { Db } from '../store/store.ts';
import { type Account, type AccountRole, accountOf, getAccountRow } from './account.ts';
import { hashPassword } from './hash-password.ts';

/** What is to be otherwise; null for what stays. */
export interface AccountChange {
  readonly role: AccountRole | null;
  readonly isDisabled: boolean | null;
  readonly password: string | null;
}

/** Somebody must be left who can let others in. */
async function refuseLastAdmin(db: Db, name: string): Promise<void> {
  const other = await db
    .selectFrom('account')
    .select('n')
    .where('role', '=', 'admin')
    .where('is_disabled', '=', 0)
    .where('name', '!=', name)
    .executeTakeFirst();
  if (!other)
    throw new HearsayError(
      'last-admin',
      `${name} is the last admin who may sign in; make another one first.`,
    );
}

/** Whose account is changed, and how. */
export interface ChangeAsked {
  readonly name: string;
  readonly change: AccountChange;
  /** Secret of the session that goes on whatever is changed, or null. */
  readonly keep: string | null;
}

/**
 * Changes an account, and ends its sessions where it is disabled or has another password; its tokens are refused as long
 * as it is disabled. Throws `no-such-user`, `bad-password`, and `last-admin` where no admin would be left.
 */
export async function changeAccount(
  { store }: OpenRecord,
  { name, change, keep }: ChangeAsked,
): Promise<Account> {
  const { name: known } = await getAccountRow(store.db, name);
  const password = change.password === null ? null : await hashPassword(change.password, known);
  return store.write(async (db) => {
    const was = await getAccountRow(db, name);
    const row = {
      role: change.role ?? was.role,
      is_disabled: change.isDisabled === null ? was.is_disabled : Number(change.isDisabled),
      password: password ?? was.password,
    };
    const isAdmin = was.role === 'admin' && was.is_disabled === 0;
    if (isAdmin && (row.role !== 'admin' || row.is_disabled !== 0)) await refuseLastAdmin(db, was.name);
    await db.updateTable('account').set(row).where('n', '=', was.n).execute();
    if (password !== null || row.is_disabled !== 0)
      await db
        .deleteFrom('session')
        .where('account', '=', was.n)
        .where('hash', '!=', keep === null ? '' : hashText(keep))
        .execute();
    return accountOf({ ...was, ...row });
  });
}

/**
 * Removes an account with its sessions, tokens and saved searches; what it decided and what the audit says of it stays.
 * Throws `no-such-user` and `last-admin`.
 */
export async function removeAccount({ store }: OpenRecord, name: string): Promise<void> {
  await store.write(async (db) => {
    const was = await getAccountRow(db, name);
    if (was.role === 'admin' && was.is_disabled === 0) await refuseLastAdmin(db, was.name);
    await db.deleteFrom('saved_search').where('owner', '=', was.name).execute();
    await db.deleteFrom('account').where('n', '=', was.n).execute();
  });
}
