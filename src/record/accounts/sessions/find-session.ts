import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import { type Account, accountOf } from '../account.ts';
import { isDue, noteSeen } from '../note-seen.ts';

/** How long a session lasts at most, in milliseconds: 7 days. */
export const LIFE = 7 * 24 * 3600 * 1000;
/** How long one lasts that is not used: 12 hours. */
const IDLE = 12 * 3600 * 1000;

/** Whose session a secret is of; null where it is of none, or of one that is over, or the account is disabled. */
export async function findSession(
  { store, ports }: OpenRecord,
  secret: string,
): Promise<{ readonly account: Account; readonly csrf: string } | null> {
  const now = ports.now();
  const at = now.toISOString();
  const row = await store.db
    .selectFrom('session')
    .innerJoin('account', 'account.n', 'session.account')
    .select(['n', 'name', 'role', 'account.created_at', 'is_disabled', 'last_seen_at'])
    .select(['hash', 'csrf', 'seen_at'])
    .where('hash', '=', hashText(secret))
    .where('is_disabled', '=', 0)
    .where('expires_at', '>', at)
    .where('seen_at', '>', new Date(now.getTime() - IDLE).toISOString())
    .executeTakeFirst();
  if (!row) return null;
  if (isDue(row.seen_at, now)) noteSeen(store, { account: row.n, at, row: { session: row.hash } });
  return { account: accountOf(row), csrf: row.csrf };
}
