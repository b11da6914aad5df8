import { useMemo } from 'react';
import type { Doubt } from '../../../../src/server/contract.ts';
import { announce } from '../../../app/announce.ts';
import { usePlaceQuery } from '../../../app/use-place.ts';
import { REVIEW } from '../../../strings/review.ts';
import { Act } from '../decide/act.tsx';
import { type Deed, lastDeed, settledBy, useDeeds } from '../decide/session.ts';
import { Troubles } from '../decide/troubles.tsx';
import { type Deciding, useDecide } from '../decide/use-decide.ts';
import { useOpenKeys } from '../decide/use-open-keys.ts';
import { DoubtCard } from './doubt-card.tsx';
import { doubtKey } from './doubt-key.ts';
import { MOST } from './use-queue.ts';

interface Props {
  readonly doubts: readonly Doubt[];
  /** Whether the queue is that of all that is in doubt, of which there may be more. */
  readonly isWhole: boolean;
  readonly onAgain: () => void;
}

/** Number of the next doubt that nothing has settled, from one on and round; null where all are settled. */
function nextOpen(keys: readonly string[], deeds: readonly Deed[], from: number): number | null {
  const order = keys.map((_, step) => (from + step) % keys.length);
  return order.find((at) => !settledBy(deeds, keys[at]!)) ?? null;
}

/** What is to be decided, one after another. */
export function QueueView({ doubts, isWhole, onAgain }: Props) {
  const [{ at, link }, change] = usePlaceQuery();
  const deeds = useDeeds();
  const how = useDecide();
  const keys = useMemo(() => doubts.map(doubtKey), [doubts]);
  const asked = at ?? (link === undefined ? undefined : `l-${link}`);
  const found = asked === undefined ? -1 : keys.indexOf(asked);
  const here = found >= 0 ? found : (nextOpen(keys, deeds, 0) ?? 0);
  const doubt = doubts[here];
  const go = (to: number | null) => {
    if (to === null || !keys[to]) return;
    announce(REVIEW.place(to + 1, keys.length, false));
    change({ at: keys[to], link: undefined });
  };
  const last = lastDeed(deeds);
  const undo = () => {
    if (!last) return;
    how.undo(last);
    if (keys.includes(last.key)) change({ at: last.key });
  };
  const decide = (deciding: Deciding) => {
    how.decide(deciding);
    if (!deciding.isSettling) return;
    const next = nextOpen(keys, deeds, here + 1);
    go(next === here ? null : next);
  };
  useOpenKeys({ j: () => go(here + 1), k: () => go(here - 1), z: undo });
  const settled = keys.filter((key) => settledBy(deeds, key)).length;
  if (!doubt) return <p className="notice">{REVIEW.nothing}</p>;
  return (
    <>
      <div className="review-bar row-of">
        <p role="status">
          <strong>{REVIEW.place(here + 1, keys.length, isWhole && keys.length >= MOST)}</strong>
          {settled > 0 && `, ${REVIEW.settled(settled)}`}
        </p>
        <Act keyed="k" isOff={here === 0} onAct={() => go(here - 1)}>
          {REVIEW.previous}
        </Act>
        <Act keyed="j" isOff={here === keys.length - 1} onAct={() => go(here + 1)}>
          {REVIEW.next}
        </Act>
        <Act keyed="z" isOff={!last} onAct={undo}>
          {REVIEW.undoLast}
        </Act>
      </div>
      {asked !== undefined && found < 0 && <p className="notice">{REVIEW.notInQueue}</p>}
      <Troubles deeds={deeds} how={how} onLook={(key) => change({ at: key })} />
      {settled === keys.length && (
        <p className="notice row-of">
          {REVIEW.allDone}{' '}
          <button type="button" onClick={onAgain}>
            {REVIEW.fetchMore}
          </button>
        </p>
      )}
      <DoubtCard key={keys[here]} doubt={doubt} how={how} onDecide={decide} />
    </>
  );
}
