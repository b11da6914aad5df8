import { seenText } from '../../../parts/seen-text.ts';
import { REVIEW, SPEAKER_REVIEW } from '../../../strings/review.ts';
import { Act } from '../decide/act.tsx';
import { KeySign } from '../decide/key-sign.tsx';
import { useOpenKeys } from '../decide/use-open-keys.ts';
import type { Candidate } from './speaker-choices.ts';

interface Props {
  readonly choices: readonly Candidate[];
  /** Whether keys are heard. */
  readonly isOn: boolean;
  readonly onSpeaker: (choice: Candidate) => void;
  readonly onNobody: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onSearch: () => void;
  readonly onCorrect: () => void;
  readonly onMissed: () => void;
  readonly onNote: () => void;
}

function ChoiceLine({
  choice: { name, score, isNow },
  at,
}: {
  readonly choice: Candidate;
  readonly at: number;
}) {
  return (
    <>
      <KeySign of={at + 1} />
      <bdi>{seenText(name)}</bdi>
      <small>
        {isNow ? SPEAKER_REVIEW.asItStands : SPEAKER_REVIEW.candidate}
        {score !== null && `, ${score.toFixed(2)}`}
      </small>
    </>
  );
}

/** All that can be decided of an attribution, by button and by key. */
export function SpeakerActions(props: Props) {
  const { choices, isOn, onSpeaker, onNobody, onAccept, onReject, onSearch, onCorrect, onMissed, onNote } =
    props;
  const hasSpeaker = choices.some(({ isNow }) => isNow);
  useOpenKeys(
    {
      ...Object.fromEntries(choices.map((choice, at) => [String(at + 1), () => onSpeaker(choice)])),
      u: onNobody,
      a: onAccept,
      x: onReject,
      s: onSearch,
      e: onCorrect,
      i: onMissed,
      n: onNote,
    },
    isOn,
  );
  return (
    <fieldset className="review-actions" disabled={!isOn}>
      <legend>{SPEAKER_REVIEW.question}</legend>
      {!hasSpeaker && (
        <p className="review-quiet">
          {choices.length > 0 ? SPEAKER_REVIEW.unresolved : SPEAKER_REVIEW.noChoice}
        </p>
      )}
      <ol className="review-choices">
        {choices.map((choice, at) => (
          <li key={choice.id}>
            <button type="button" onClick={() => onSpeaker(choice)}>
              <ChoiceLine choice={choice} at={at} />
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={onNobody}>
            <KeySign of="u" />
            {REVIEW.nobody}
          </button>
        </li>
        <li>
          <button type="button" onClick={onSearch}>
            <KeySign of="s" />
            {REVIEW.someoneElse}
          </button>
        </li>
      </ol>
      <div className="review-acts">
        <Act keyed="a" isMain onAct={onAccept}>
          {SPEAKER_REVIEW.accept}
        </Act>
        <Act keyed="x" onAct={onReject}>
          {SPEAKER_REVIEW.reject}
        </Act>
        <Act keyed="e" onAct={onCorrect}>
          {SPEAKER_REVIEW.correct}
        </Act>
        <Act keyed="i" onAct={onMissed}>
          {SPEAKER_REVIEW.missed}
        </Act>
        <Act keyed="n" onAct={onNote}>
          {REVIEW.note}
        </Act>
      </div>
    </fieldset>
  );
}
