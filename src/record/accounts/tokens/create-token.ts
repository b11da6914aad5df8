import { randomUUID } from 'node:crypto';
import { HearsayError } from '../../../errors.ts';
import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import { getAccountRow } from '../account.ts';
import { newSecret } from '../new-secret.ts';
import { type Token, type TokenScope, tokenOf } from './token.ts';

/** A token that is to be made. */
export interface NewToken {
  /** Name of the account. */
  readonly account: string;
  /** What its owner knows it by. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** For how many days it holds; null for ever. */
  readonly days: number | null;
}

/** What a token begins with, so that one that has strayed is known for what it is. */
export const TOKEN_START = 'hsy_';
const DAY = 24 * 3600 * 1000;
/** Most that one account has. */
const MOST = 100;

/** Makes a token; the secret is not kept and cannot be shown again. Throws `no-such-user`, `too-many-tokens`. */
export async function createToken(
  { store, ports }: OpenRecord,
  { account, name, scopes, days }: NewToken,
): Promise<{ readonly token: Token; readonly secret: string }> {
  const secret = `${TOKEN_START}${newSecret()}`;
  const now = ports.now();
  const row = {
    id: randomUUID(),
    name,
    scopes: JSON.stringify([...new Set(scopes)]),
    created_at: now.toISOString(),
    expires_at: days === null ? null : new Date(now.getTime() + days * DAY).toISOString(),
    last_used_at: null,
  };
  await store.write(async (db) => {
    const { n } = await getAccountRow(db, account);
    const { count } = await db
      .selectFrom('token')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('account', '=', n)
      .executeTakeFirstOrThrow();
    if (count >= MOST)
      throw new HearsayError(
        'too-many-tokens',
        `${account} has ${count} tokens; remove one to make another.`,
      );
    await db
      .insertInto('token')
      .values({ ...row, account: n, hash: hashText(secret) })
      .execute();
  });
  return { token: tokenOf(row), secret };
}
