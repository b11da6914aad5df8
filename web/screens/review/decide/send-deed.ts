import type { Decision, Judgement } from '../../../../src/model/index.ts';
import { ApiFailure, call } from '../../../api/call.ts';
import { changeDeed, type Deed, deedAt } from './session.ts';
import { standingJudgement } from './standing-judgement.ts';

interface Sent {
  readonly decision: Decision;
  readonly why: string | null;
  readonly replaces: string | null;
}

const post = (body: Sent): Promise<Judgement> => call('POST /api/judgements', { body });

const failed = (n: number, error: unknown): void =>
  error instanceof ApiFailure && error.code === 'already-judged'
    ? changeDeed(n, { state: 'conflict', theirs: error.judgement })
    : changeDeed(n, { state: 'failed', error: error instanceof Error ? error.message : String(error) });

/** Deeds on their way, so that whoever takes one back waits for it. */
const onTheWay = new Map<number, Promise<void>>();

async function sendRest(n: number, first: string | null | undefined): Promise<void> {
  const { decisions, why, known, judgements } = deedAt(n)!;
  const made = [...judgements];
  try {
    for (const decision of decisions.slice(made.length)) {
      const isFirst = made.length === judgements.length;
      const replaces =
        isFirst && first !== undefined
          ? first
          : (standingJudgement(decision, [...known, ...made])?.id ?? null);
      made.push(await post({ decision, why, replaces }));
      changeDeed(n, { judgements: [...made] });
    }
    // It may have been taken back while it was on its way.
    changeDeed(n, { theirs: null, ...(deedAt(n)!.state === 'sending' ? { state: 'done' } : {}) });
  } catch (error) {
    failed(n, error);
  }
}

/** Sends what was decided. `replaces` is what the first of it takes the place of, where another has decided meanwhile. */
export function sendDeed(n: number, replaces?: string | null): Promise<void> {
  changeDeed(n, { state: 'sending', error: null });
  const sending = sendRest(n, replaces).finally(() => onTheWay.delete(n));
  onTheWay.set(n, sending);
  return sending;
}

/** Takes back what was decided, the last of it first; shown at once, sent when the decision itself has arrived. */
export async function undoDeed({ n }: Deed): Promise<void> {
  changeDeed(n, { state: 'undone' });
  await onTheWay.get(n);
  try {
    for (const { id } of deedAt(n)!.judgements.toReversed())
      await post({ decision: { type: 'undo', judgement: id }, why: null, replaces: null });
    changeDeed(n, { state: 'undone', judgements: [] });
  } catch (error) {
    changeDeed(n, { state: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}
