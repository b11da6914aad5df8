import type { Judgement } from '../../../../src/model/index.ts';
import { useApi } from '../../../api/use-api.ts';
import { JudgementLine } from '../../../parts/judgement-list.tsx';
import { SPEAKER_REVIEW } from '../../../strings/review.ts';

function NameOf({ id }: { readonly id: string }) {
  const { data } = useApi('GET /api/people/:id', { params: { id }, query: { limit: 1 } });
  return <bdi>{data?.person.name ?? '…'}</bdi>;
}

/** A judgement in a line, with whom it names as speaker. */
export function JudgementWords({ judgement }: { readonly judgement: Judgement }) {
  const { decision } = judgement;
  return (
    <>
      {decision.type === 'speaker' &&
        (decision.speaker === null ? (
          <>{SPEAKER_REVIEW.decided.nobody} · </>
        ) : (
          <>
            <NameOf id={decision.speaker} /> ·{' '}
          </>
        ))}
      <JudgementLine judgement={judgement} />
    </>
  );
}
