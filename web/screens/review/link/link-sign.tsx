import type { AccountLink } from '../../../../src/server/contract.ts';
import { LINK_REVIEW, REVIEW } from '../../../strings/review.ts';
import { RELATION } from '../../../strings/standing.ts';

/** What stands between the two statements of a link: what the one does, how sure the machine is, and the words that show it. */
export function LinkSign({ link }: { readonly link: AccountLink }) {
  const { relation, status, isConditional, provenance, evidence, review } = link;
  return (
    <div className="review-sign">
      <p>
        <span aria-hidden="true">↓</span> <strong>{RELATION[relation]}</strong>{' '}
        {isConditional && <span className="tag">{LINK_REVIEW.conditional}</span>}{' '}
        {review === null && (
          <span className="review-quiet">
            {LINK_REVIEW.status[status]}, {REVIEW.score} {provenance.score.toFixed(2)} · {REVIEW.machine}
          </span>
        )}
      </p>
      <p>
        {evidence.length === 0
          ? LINK_REVIEW.noEvidence
          : [
              `${LINK_REVIEW.evidence}: `,
              ...evidence.flatMap((words, at) => [
                at > 0 ? ' … ' : '',
                <q key={words} className="review-evidence">
                  <bdi>{words}</bdi>
                </q>,
              ]),
            ]}
      </p>
    </div>
  );
}
