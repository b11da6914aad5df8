import type { NamedOne } from '../../../../src/server/contract.ts';
import { CORRECT } from '../../../strings/review.ts';

interface Props {
  readonly speaker: NamedOne | null;
  readonly onAsk: () => void;
}

/** Who says what is added. */
export function MissedSpeaker({ speaker, onAsk }: Props) {
  return (
    <p className="row-of">
      <span>
        {CORRECT.speaker}: <bdi>{speaker?.name ?? CORRECT.unknown}</bdi>
      </span>
      <button type="button" onClick={onAsk}>
        {CORRECT.choose}
      </button>
    </p>
  );
}
