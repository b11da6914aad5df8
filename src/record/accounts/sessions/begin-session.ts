import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import { getAccountRow } from '../account.ts';
import { newSecret } from '../new-secret.ts';
import { LIFE } from './find-session.ts';

/** What somebody who has signed in is handed; the record keeps only a hash of the secret. */
export interface NewSession {
  readonly secret: string;
  /** What must come with whatever changes something. */
  readonly csrf: string;
}

/** Begins a session of an account, and forgets those that are over. Throws `no-such-user`. */
export async function beginSession({ store, ports }: OpenRecord, name: string): Promise<NewSession> {
  const session = { secret: newSecret(), csrf: newSecret() };
  const now = ports.now();
  const at = now.toISOString();
  await store.write(async (db) => {
    const { n: account } = await getAccountRow(db, name);
    await db.deleteFrom('session').where('expires_at', '<=', at).execute();
    await db
      .insertInto('session')
      .values({
        hash: hashText(session.secret),
        account,
        csrf: session.csrf,
        created_at: at,
        seen_at: at,
        expires_at: new Date(now.getTime() + LIFE).toISOString(),
      })
      .execute();
    await db.updateTable('account').set({ last_seen_at: at }).where('n', '=', account).execute();
  });
  return session;
}
