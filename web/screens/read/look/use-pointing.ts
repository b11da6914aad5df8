import { useRouter } from '@tanstack/react-router';
import { type FocusEvent, type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import type { ActiveStatement } from './active-statement.ts';
import { nextOf, numbersAt, wearMarks } from './wear-marks.ts';

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly active: ActiveStatement;
  readonly look: (number: number | null) => void;
}

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

const closest = (target: EventTarget, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Number that a click leads to; null where it is meant for something else, or for selecting words. */
function clicked(event: MouseEvent, active: number | null): number | null {
  const link = closest(event.target, '[data-number]');
  if (link) return Number(link.dataset.number);
  if (closest(event.target, 'a, button') || window.getSelection()?.isCollapsed === false) return null;
  return nextOf(numbersAt(event.target), active);
}

/**
 * What pointing at, focusing and clicking the pieces and notes of an article do, for all of them at once. Links of notes to
 * other screens (`data-room`) are plain ones: the router's own cost more than all else of a note.
 */
export function usePointing({ root, active, look }: Props) {
  const { history } = useRouter();
  const near = useRef<number | null>(null);
  return useMemo(() => {
    const point = ({ target }: MouseEvent | FocusEvent) => {
      const number = numbersAt(target).at(-1) ?? numbersOf(target);
      if (number === near.current || !root.current) return;
      near.current = number;
      wearMarks(root.current, 'data-near', number);
    };
    return {
      onMouseOver: point,
      onFocus: point,
      onClick: (event: MouseEvent) => {
        if (!isPlainClick(event)) return;
        const way = closest(event.target, 'a[data-room]')?.getAttribute('href');
        if (way) {
          event.preventDefault();
          history.push(way);
          return;
        }
        const number = clicked(event, active.current());
        if (number === null) return;
        if (closest(event.target, '[data-number]')) event.preventDefault();
        look(number);
      },
    };
  }, [root, active, look, history]);
}

/** The number of a link in the text stands beside its pieces, not in them. */
const numbersOf = (target: EventTarget): number | null =>
  Number(closest(target, '[data-number]')?.dataset.number) || null;
