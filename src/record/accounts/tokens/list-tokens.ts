import { HearsayError } from '../../../errors.ts';
import type { OpenRecord } from '../../open-record.ts';
import { getAccountRow } from '../account.ts';
import { type Token, tokenOf } from './token.ts';

/** The tokens of an account, newest first, those that are over as well. Throws `no-such-user`. */
export async function listTokens({ store: { db } }: OpenRecord, account: string): Promise<readonly Token[]> {
  const { n } = await getAccountRow(db, account);
  const rows = await db
    .selectFrom('token')
    .selectAll()
    .where('account', '=', n)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(tokenOf);
}

/** Removes a token of an account; it is refused from now on. Throws `no-such-user`, `no-such-token`. */
export async function removeToken(
  { store }: OpenRecord,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<void> {
  await store.write(async (db) => {
    const { n } = await getAccountRow(db, account);
    const removed = await db
      .deleteFrom('token')
      .where('account', '=', n)
      .where('id', '=', id)
      .returning('id')
      .execute();
    if (removed.length === 0)
      throw new HearsayError('no-such-token', `${account} has no token ${id}; the id of one is accepted.`);
  });
}
