import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import { type Account, accountOf } from '../account.ts';
import { isDue, noteSeen } from '../note-seen.ts';
import type { TokenScope } from './token.ts';

/** Whose token a secret is, and what it may do at most; null where it is none, or over, or the account is disabled. */
export async function findToken(
  { store, ports }: OpenRecord,
  secret: string,
): Promise<{ readonly account: Account; readonly scopes: readonly TokenScope[] } | null> {
  const now = ports.now();
  const at = now.toISOString();
  const row = await store.db
    .selectFrom('token')
    .innerJoin('account', 'account.n', 'token.account')
    .select(['n', 'account.name', 'role', 'account.created_at', 'is_disabled', 'last_seen_at'])
    .select(['token.id', 'scopes', 'last_used_at'])
    .where('hash', '=', hashText(secret))
    .where('is_disabled', '=', 0)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .executeTakeFirst();
  if (!row) return null;
  if (isDue(row.last_used_at, now)) noteSeen(store, { account: row.n, at, row: { token: row.id } });
  return { account: accountOf(row), scopes: JSON.parse(row.scopes) as readonly TokenScope[] };
}
