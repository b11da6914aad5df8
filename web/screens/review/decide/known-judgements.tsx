import type { Judgement } from '../../../../src/model/index.ts';
import { REVIEW } from '../../../strings/review.ts';
import { JudgementWords } from './judgement-words.tsx';

/** Who decided what of a doubt before. */
export function KnownJudgements({ judgements }: { readonly judgements: readonly Judgement[] }) {
  return (
    <section className="review-known">
      <h2>{REVIEW.before}</h2>
      {judgements.length === 0 ? (
        <p className="review-quiet">{REVIEW.undecidedBefore}</p>
      ) : (
        <ul>
          {judgements.map((judgement) => (
            <li key={judgement.id}>
              <JudgementWords judgement={judgement} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
