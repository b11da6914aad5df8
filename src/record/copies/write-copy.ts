import type { Db } from '../store/store.ts';
import type { CopyEvidence } from './copy-evidence.ts';

/** Numbers of a copy and of its origin, and the evidence. */
export interface FoundCopy {
  readonly copy: number;
  readonly origin: number;
  readonly evidence: CopyEvidence;
}

/** Writes down that a document is a copy. */
export async function writeCopy(db: Db, { copy, origin, evidence }: FoundCopy): Promise<void> {
  await db
    .updateTable('document')
    .set({ copy_of: origin, copy_evidence: JSON.stringify(evidence) })
    .where('n', '=', copy)
    .execute();
}
