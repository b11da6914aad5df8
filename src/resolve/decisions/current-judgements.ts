import type { Judgement } from '../../model/index.ts';

/**
 * The judgements that hold, in the order in which they were made: without those undone, and without the undoing. An undo
 * can itself be undone.
 */
export function currentJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  const undone = new Set<string>();
  for (const { id, decision } of judgements.toReversed())
    if (decision.type === 'undo' && !undone.has(id)) undone.add(decision.judgement);
  return judgements.filter(({ id, decision }) => decision.type !== 'undo' && !undone.has(id));
}
