import type { Attribution } from '../../../../src/model/index.ts';
import { REVIEW, SPEAKER_REVIEW } from '../../../strings/review.ts';
import { MANNER, POLARITY } from '../../../strings/standing.ts';

/** What is said of an attribution besides its speaker, and which mark is what. */
export function ValueTags({
  attribution: { manner, polarity, act, provenance },
}: {
  readonly attribution: Attribution;
}) {
  return (
    <p className="review-tags">
      <span className="unseen">{REVIEW.legend}: </span>
      <span data-role="source">{SPEAKER_REVIEW.source}</span>{' '}
      <span data-role="cue">{SPEAKER_REVIEW.cue}</span>{' '}
      <span data-role="content">{SPEAKER_REVIEW.content}</span> <span className="tag">{MANNER[manner]}</span>{' '}
      <span className="tag">{POLARITY[polarity]}</span> <span className="tag">{act}</span>{' '}
      {provenance.kind !== 'reviewer' && (
        <span className="review-quiet">
          {REVIEW.machine}, {REVIEW.score} {provenance.score.toFixed(2)}
        </span>
      )}
    </p>
  );
}
