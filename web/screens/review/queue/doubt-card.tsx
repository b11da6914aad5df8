import { type ReactNode, useRef, useState } from 'react';
import type { Doubt } from '../../../../src/server/contract.ts';
import { REVIEW } from '../../../strings/review.ts';
import { KeySign } from '../decide/key-sign.tsx';
import type { Made, OnMade } from '../decide/made.ts';
import { settledBy, useDeeds } from '../decide/session.ts';
import type { Decide, Deciding } from '../decide/use-decide.ts';
import { useOpenKeys } from '../decide/use-open-keys.ts';
import { LinkDoubt } from '../link/link-doubt.tsx';
import { PeopleDoubt } from '../people/people-doubt.tsx';
import { SpeakerDoubt } from '../speaker/speaker-doubt.tsx';
import { doubtKey } from './doubt-key.ts';

interface Props {
  readonly doubt: Doubt;
  readonly how: Decide;
  /** Takes a decision, and goes on to the next doubt where that settles this one. */
  readonly onDecide: (deciding: Deciding) => void;
}

interface KindProps {
  readonly doubt: Doubt;
  readonly onMade: OnMade;
  /** Where the reason is written. */
  readonly reason: ReactNode;
}

function Kind({ doubt, ...rest }: KindProps) {
  if (doubt.kind === 'speaker') return <SpeakerDoubt doubt={doubt} {...rest} />;
  if (doubt.kind === 'link') return <LinkDoubt doubt={doubt} {...rest} />;
  return <PeopleDoubt doubt={doubt} {...rest} />;
}

/** What was decided of a doubt just now. */
function Settled({ doubtOf, how }: { readonly doubtOf: string; readonly how: Decide }) {
  const deed = settledBy(useDeeds(), doubtOf);
  if (!deed) return null;
  const state = { sending: REVIEW.sending, theirs: REVIEW.theirsKept }[deed.state as string] ?? REVIEW.kept;
  return (
    <p className="notice review-settled row-of">
      <span>
        {REVIEW.decidedHere}: <strong>{deed.words}</strong> ({state})
      </span>
      {deed.state !== 'theirs' && (
        <button type="button" onClick={() => how.undo(deed)}>
          {REVIEW.undo}
        </button>
      )}
    </p>
  );
}

/** A doubt with all that is needed to decide it, and a place for the reason. */
export function DoubtCard({ doubt, how, onDecide }: Props) {
  const [why, setWhy] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const key = doubtKey(doubt);
  useOpenKeys({ r: () => box.current?.focus() });
  const take = (made: Made) => {
    const reason = why.trim();
    setWhy('');
    onDecide({ ...made, key, why: reason === '' ? null : reason });
  };
  const reasonBox = (
    <label className="review-why">
      <span>
        <KeySign of="r" />
        {REVIEW.why}
      </span>
      <input
        ref={box}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        onKeyDown={({ key: pressed }) => ['Enter', 'Escape'].includes(pressed) && box.current?.blur()}
      />
    </label>
  );
  return (
    <article className="review-card" aria-label={REVIEW.kind[doubt.kind]}>
      <Settled doubtOf={key} how={how} />
      <Kind doubt={doubt} onMade={take} reason={reasonBox} />
    </article>
  );
}
