import type { Store } from '../store/store.ts';

/** How often it is noted that somebody is there, in milliseconds: not with every request. */
const PATIENCE = 60_000;

/** Whether it is long enough ago that it was noted. */
export const isDue = (noted: string | null, now: Date): boolean =>
  noted === null || now.getTime() - Date.parse(noted) >= PATIENCE;

/** Notes when an account was there last, and on what row it was; nobody waits for it, and where it fails it is left. */
export function noteSeen(
  store: Store,
  {
    account,
    at,
    row,
  }: {
    readonly account: number;
    readonly at: string;
    /** The session or token by which they came. */
    readonly row: { readonly session: string } | { readonly token: string };
  },
): void {
  const work = store.write(async (db) => {
    await db.updateTable('account').set({ last_seen_at: at }).where('n', '=', account).execute();
    await ('session' in row
      ? db.updateTable('session').set({ seen_at: at }).where('hash', '=', row.session).execute()
      : db.updateTable('token').set({ last_used_at: at }).where('id', '=', row.token).execute());
  });
  work.catch(() => {});
}
