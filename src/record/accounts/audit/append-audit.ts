import type { OpenRecord } from '../../open-record.ts';

/** Something that somebody did, or tried to do. */
export interface Audited {
  /** Name of the user; null for somebody who has not signed in. */
  readonly actor: string | null;
  /** Such as `sign-in`, `judgement`, `add`. */
  readonly action: string;
  /** What it was done to: an id or a name. Never a secret. */
  readonly subject: string | null;
  readonly detail: string | null;
}

/** Longest subject and detail that are kept, in UTF-16 code units. */
const LONGEST = 2000;

const cut = (text: string | null): string | null => text?.slice(0, LONGEST) ?? null;

/** Adds a line to the audit; it is on the disk when this is fulfilled. */
export async function appendAudit(
  { store, ports }: OpenRecord,
  { actor, action, subject, detail }: Audited,
): Promise<void> {
  const line = { actor, action, subject: cut(subject), detail: cut(detail), at: ports.now().toISOString() };
  await store.write((db) => db.insertInto('audit').values(line).execute());
}
