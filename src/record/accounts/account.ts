import { HearsayError } from '../../errors.ts';
import { foldLabel } from '../store/fold-label.ts';
import type { Db } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** What somebody may be to a record: who reads, who decides as well, who may do all. */
export type AccountRole = 'reader' | 'reviewer' | 'admin';

/** Somebody who may sign in, without what is private to the store. */
export interface Account {
  readonly name: string;
  readonly role: AccountRole;
  /** ISO 8601, as all times here. */
  readonly createdAt: string;
  /** Whether they may sign in no more; what they have done stays. */
  readonly isDisabled: boolean;
  /** To the minute; null for never. */
  readonly lastSeenAt: string | null;
}

type AccountRow = Omit<Tables['account'], 'n' | 'is_disabled'> & { readonly is_disabled: number };

/** The account that a row of the store has. */
export const accountOf = ({
  name,
  role,
  created_at: createdAt,
  is_disabled,
  last_seen_at: lastSeenAt,
}: Omit<AccountRow, 'password' | 'folded_name'>): Account => ({
  name,
  role: role as AccountRole,
  createdAt,
  isDisabled: is_disabled !== 0,
  lastSeenAt,
});

/** The row of an account, by its name in whatever case; null where there is none. */
export const accountRow = async (db: Db, name: string) =>
  (await db
    .selectFrom('account')
    .selectAll()
    .where('folded_name', '=', foldLabel(name))
    .executeTakeFirst()) ?? null;

/** The row of an account. Throws `no-such-user`. */
export async function getAccountRow(db: Db, name: string) {
  const row = await accountRow(db, name);
  if (row) return row;
  throw new HearsayError('no-such-user', `There is no user “${name}”; the name of a user is accepted.`);
}
