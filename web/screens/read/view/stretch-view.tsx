import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIsActive } from '../look/active-statement.ts';
import { wearMarks } from '../look/wear-marks.ts';
import type { Stretch } from '../text/lay-out.ts';
import { PassageRow } from './passage-row.tsx';
import { useReading } from './reading-context.ts';

/** How far from what is seen a stretch gets its marks and notes. */
const NEAR = '1200px';

/** Calls once when an element comes near to what is seen. */
function useNear(isOn: boolean, onNear: () => void) {
  const place = useRef<HTMLDivElement>(null);
  const act = useRef(onNear);
  act.current = onNear;
  useEffect(() => {
    if (!isOn || !place.current) return;
    const watch = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && act.current(),
      { rootMargin: NEAR },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [isOn]);
  return place;
}

interface Props {
  readonly stretch: Stretch;
  /** Whether it opens with the document's title. */
  readonly hasTitle: boolean;
  /** Whether marks and notes are drawn at once; else when they come near. */
  readonly isEager: boolean;
}

/** Passages that are drawn at one time: as bare words while they are far away. */
export const StretchView = memo(function StretchView({ stretch, hasTitle, isEager }: Props) {
  const { active } = useReading();
  const [wasNear, setNear] = useState(false);
  const isHere = useIsActive(active, (number) => stretch.numbers.has(number));
  const isFull = isEager || wasNear || isHere;
  const place = useNear(!isEager && !wasNear, () => setNear(true));
  useLayoutEffect(() => {
    if (!isFull || !place.current) return;
    wearMarks(place.current, 'data-active', active.current());
  }, [isFull, active, place]);
  useEffect(() => {
    if (isHere) setNear(true);
  }, [isHere]);
  return (
    <div className="read-stretch" ref={place}>
      {stretch.rows.map((row, at) => (
        <PassageRow key={row.passage.start} row={row} isTitle={hasTitle && at === 0} isPlain={!isFull} />
      ))}
    </div>
  );
});
