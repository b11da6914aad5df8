import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';

/** Ends the session of a secret, if it is of one. */
export async function endSession({ store }: OpenRecord, secret: string): Promise<void> {
  await store.write((db) => db.deleteFrom('session').where('hash', '=', hashText(secret)).execute());
}
