import { HearsayError } from '../../errors.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { loadDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';

/** What keeps something back without erasing it: it is not shown, or may not be erased. */
export interface NewMark {
  readonly type: 'restrict' | 'hold';
  /** Whole ids. */
  readonly about: { readonly document: string } | { readonly person: string };
  /** Whether it is laid or lifted. */
  readonly isOn: boolean;
  readonly by: string;
  readonly why: string | null;
}

/**
 * Restricts a document or person, or lays a legal hold on it, or lifts either, as a judgement like any other. Throws
 * `already-judged` where it is so already, `not-restricted` or `not-held` where there is nothing to lift.
 */
export async function setMark(
  record: OpenRecord,
  { type, about, isOn, by, why }: NewMark,
): Promise<RecordedJudgement> {
  if (isOn) return appendJudgement(record, { decision: { type, about }, by, why, replaces: null });
  const { all } = await loadDecisions(record.store.db, record.key);
  const current = all.find(
    ({ decision }) => decision.type === type && JSON.stringify(decision.about) === JSON.stringify(about),
  );
  if (current)
    return appendJudgement(record, {
      decision: { type: 'undo', judgement: current.id },
      by,
      why,
      replaces: null,
    });
  const [id] = Object.values(about);
  throw new HearsayError(
    type === 'hold' ? 'not-held' : 'not-restricted',
    `${id}: there is no ${type === 'hold' ? 'legal hold' : 'restriction'} on it to be lifted; “hearsay judgements” lists those that there are.`,
  );
}
