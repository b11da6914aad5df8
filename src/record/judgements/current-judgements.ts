import type { Judgement } from '../../model/index.ts';

/**
 * The judgements that hold, in the order in which they were made: without those undone or replaced, and without the
 * undoing. Undoing one that replaced another brings the other back; an undo can itself be undone.
 */
export function currentJudgements<T extends Judgement>(judgements: readonly T[]): readonly T[] {
  const undone = new Set<string>();
  const replaced = new Set<string>();
  const holds = (one: Judgement): boolean => {
    if (undone.has(one.id)) return false;
    if (one.replaces !== null) replaced.add(one.replaces);
    if (one.decision.type === 'undo') undone.add(one.decision.judgement);
    return one.decision.type !== 'undo' && !replaced.has(one.id);
  };
  return judgements.toReversed().filter(holds).reverse();
}
