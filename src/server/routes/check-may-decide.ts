import { HearsayError } from '../../errors.ts';
import type { Decision } from '../../model/index.ts';
import { findJudgement, type OpenRecord } from '../../record/index.ts';
import type { Visitor } from '../context.ts';

/** What is before the public, and what of a person is hidden or kept, is for admins to decide. */
const isForAdmins = (decision: Decision): boolean =>
  decision.type === 'publish' ||
  ((decision.type === 'restrict' || decision.type === 'hold') && 'person' in decision.about);

/** What an undoing is of in the end: undoing an undoing brings back what was undone. */
async function undone(record: OpenRecord, decision: Decision): Promise<Decision> {
  let found = decision;
  while (found.type === 'undo') {
    const judgement = await findJudgement(record, found.judgement);
    if (judgement === null) return found;
    found = judgement.decision;
  }
  return found;
}

/** Throws `not-allowed` where a decision is not a reviewer's to take, or to take back. */
export async function checkMayDecide(
  record: OpenRecord,
  decision: Decision,
  { permissions, name }: Visitor,
): Promise<void> {
  if (permissions.has('admin') || !isForAdmins(await undone(record, decision))) return;
  throw new HearsayError('not-allowed', `${name} may not decide this; it needs “admin”.`);
}
