import { PEOPLE_REASONS, PEOPLE_REVIEW } from '../../../strings/review.ts';

/** What the machine found for and against two being one. */
export function Reasons({ reasons, score }: { readonly reasons: readonly string[]; readonly score: number }) {
  return (
    <div className="review-reasons">
      <p>
        {PEOPLE_REVIEW.likely}: <strong>{score.toFixed(2)}</strong>
      </p>
      <h2 className="unseen">{PEOPLE_REVIEW.reasons}</h2>
      <ul>
        {reasons.map((reason) => {
          const [words, side] = PEOPLE_REASONS[reason] ?? [reason, 'either'];
          return (
            <li key={reason}>
              <span className="tag" data-side={side}>
                {PEOPLE_REVIEW[side]}
              </span>{' '}
              {words}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
