import type { OpenRecord } from '../open-record.ts';
import { type Account, accountOf } from './account.ts';

/** All accounts, by name. */
export async function listAccounts({ store: { db } }: OpenRecord): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('folded_name').execute();
  return rows.map(accountOf);
}
