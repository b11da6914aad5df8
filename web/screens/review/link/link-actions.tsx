import { useState } from 'react';
import { RELATIONS, type Relation } from '../../../../src/model/index.ts';
import type { AccountLink } from '../../../../src/server/contract.ts';
import { LINK_REVIEW, REVIEW } from '../../../strings/review.ts';
import { RELATION } from '../../../strings/standing.ts';
import { Act } from '../decide/act.tsx';
import { KeySign } from '../decide/key-sign.tsx';
import { useOpenKeys } from '../decide/use-open-keys.ts';

const RELATION_BOX = 'link-relation';

interface Props {
  readonly link: AccountLink;
  /** Whether both statements are there, so that a decision can name them. */
  readonly isReady: boolean;
  readonly candidates: AccountLink['candidates'];
  readonly onDecide: (type: 'accept-link' | 'reject-link') => void;
  readonly onTarget: (attribution: string) => void;
  readonly onSearch: () => void;
  readonly onUntold: () => void;
  readonly onRelation: (relation: Relation) => void;
  readonly onNote: () => void;
}

function Targets({ candidates, onTarget }: Pick<Props, 'candidates' | 'onTarget'>) {
  if (candidates.length === 0) return null;
  return (
    <>
      <h3>{LINK_REVIEW.targets}</h3>
      <ol className="review-choices">
        {candidates.map(({ report, score }, at) => (
          <li key={report.attribution}>
            <button type="button" onClick={() => onTarget(report.attribution)}>
              <KeySign of={at + 1} />
              <bdi>{report.speakers.map(({ name }) => name).join(', ')}</bdi>{' '}
              <q>
                <bdi>{report.words}</bdi>
              </q>{' '}
              <small>
                {report.outlet}, {score.toFixed(2)}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function OtherRelation({
  now,
  onRelation,
}: {
  readonly now: Relation;
  readonly onRelation: Props['onRelation'];
}) {
  const [chosen, setChosen] = useState<Relation>(now);
  return (
    <div className="row-of">
      <label>
        <span>
          <KeySign of="o" />
          {LINK_REVIEW.relation}
        </span>
        <select
          id={RELATION_BOX}
          value={chosen}
          onChange={({ target }) => setChosen(target.value as Relation)}
        >
          {RELATIONS.map((relation) => (
            <option key={relation} value={relation}>
              {RELATION[relation]}
            </option>
          ))}
        </select>
      </label>
      {chosen !== now && (
        <button type="button" onClick={() => onRelation(chosen)}>
          {LINK_REVIEW.relate}
        </button>
      )}
    </div>
  );
}

/** All that can be decided of a link, by button and by key. */
export function LinkActions(props: Props) {
  const { link, isReady, candidates, onDecide, onTarget, onSearch, onUntold, onRelation, onNote } = props;
  const accept = () => onDecide('accept-link');
  const reject = () => onDecide('reject-link');
  useOpenKeys(
    {
      ...Object.fromEntries(
        candidates.map(({ report }, at) => [String(at + 1), () => onTarget(report.attribution)]),
      ),
      ...{ a: accept, l: accept, x: reject, s: onSearch, u: onUntold, n: onNote },
      o: () => document.getElementById(RELATION_BOX)?.focus(),
    },
    isReady,
  );
  return (
    <fieldset className="review-actions" disabled={!isReady}>
      <legend>{LINK_REVIEW.question}</legend>
      {!isReady && <p className="review-quiet">{LINK_REVIEW.unloaded}</p>}
      <div className="review-acts">
        <Act keyed="l" isMain onAct={accept}>
          {LINK_REVIEW.accept}
        </Act>
        <Act keyed="x" onAct={reject}>
          {LINK_REVIEW.reject}
        </Act>
      </div>
      <Targets candidates={candidates} onTarget={onTarget} />
      <div className="review-acts">
        <Act keyed="s" onAct={onSearch}>
          {LINK_REVIEW.other}
        </Act>
        {link.to && (
          <Act keyed="u" onAct={onUntold}>
            {LINK_REVIEW.untold}
          </Act>
        )}
        <Act keyed="n" onAct={onNote}>
          {REVIEW.note}
        </Act>
      </div>
      <OtherRelation now={link.relation} onRelation={onRelation} />
    </fieldset>
  );
}
