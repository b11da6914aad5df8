import { CONFLICT } from '../../../strings/review.ts';
import { JudgementWords } from './judgement-words.tsx';
import type { Deed } from './session.ts';
import type { Decide } from './use-decide.ts';

interface Props {
  readonly deeds: readonly Deed[];
  readonly how: Decide;
  readonly onLook: (key: string) => void;
}

interface OneProps extends Omit<Props, 'deeds'> {
  readonly deed: Deed;
}

function Conflict({ deed, how, onLook }: OneProps) {
  const { theirs, words, key } = deed;
  return (
    <div className="review-trouble" role="alert" data-trouble="conflict">
      <h2>{theirs ? CONFLICT.title : CONFLICT.gone}</h2>
      {theirs && (
        <p>
          <JudgementWords judgement={theirs} />
          {theirs.why === null && <> · {CONFLICT.noReason}</>}
        </p>
      )}
      <p className="review-quiet">
        {CONFLICT.yours}: <bdi>{words}</bdi>
      </p>
      <p className="row-of">
        {theirs && (
          <button type="button" className="main" onClick={() => how.keepTheirs(deed)}>
            {CONFLICT.keep}
          </button>
        )}
        <button type="button" onClick={() => how.decideOtherwise(deed)}>
          {theirs ? CONFLICT.otherwise : CONFLICT.again}
        </button>
        <button type="button" className="plain" onClick={() => onLook(key)}>
          {CONFLICT.look}
        </button>
      </p>
    </div>
  );
}

function Failure({ deed, how, onLook }: OneProps) {
  return (
    <div className="failed" role="alert">
      <strong>
        {CONFLICT.failed}: <bdi>{deed.words}</bdi>
      </strong>
      <p>{deed.error}</p>
      <p className="row-of">
        <button type="button" onClick={() => how.again(deed)}>
          {CONFLICT.again}
        </button>
        <button type="button" className="plain" onClick={() => onLook(deed.key)}>
          {CONFLICT.look}
        </button>
        <button type="button" className="plain" onClick={() => how.dismiss(deed)}>
          {CONFLICT.dismiss}
        </button>
      </p>
    </div>
  );
}

/** Decisions that were not kept: another was first, or something failed. */
export function Troubles({ deeds, how, onLook }: Props) {
  const troubled = deeds.filter(({ state }) => state === 'conflict' || state === 'failed');
  return troubled.map((deed) =>
    deed.state === 'conflict' ? (
      <Conflict key={deed.n} deed={deed} how={how} onLook={onLook} />
    ) : (
      <Failure key={deed.n} deed={deed} how={how} onLook={onLook} />
    ),
  );
}
