import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { ReadView } from '../../../../src/server/contract.ts';
import { useKeys } from '../../../app/use-keys.ts';
import type { PlacedStatement } from '../text/place-statements.ts';
import { copyAddress, openOriginal } from '../view/leave-for.ts';
import type { ActiveStatement } from './active-statement.ts';
import { firstInView } from './bring-into-view.ts';

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly document: ReadView['document'];
  /** Those that are shown, in order. */
  readonly shown: readonly PlacedStatement[];
  readonly active: ActiveStatement;
  readonly look: (number: number | null) => void;
  /** Whether the text is in the record, so that its statements have pages. */
  readonly isKept: boolean;
}

/** Number of the statement before or after the one that is looked at; of the first in view, where none is. */
function beside({ root, shown, active }: Props, step: 1 | -1): number | null {
  const now = active.current();
  if (now === null) return (root.current && firstInView(root.current)) ?? shown[0]?.number ?? null;
  const next =
    step > 0 ? shown.find(({ number }) => number > now) : shown.findLast(({ number }) => number < now);
  return next?.number ?? now;
}

/** From its note, Tab leads to what can be done with a statement. */
const focusNote = (root: Props['root'], number: number) =>
  requestAnimationFrame(() =>
    root.current?.querySelector<HTMLElement>(`li[data-of="${number}"]`)?.focus({ preventScroll: true }),
  );

/** The keys of a document: j and k, Enter, o, y, Escape. */
export function useReadingKeys(props: Props): void {
  const { document, shown, active, look, isKept } = props;
  const navigate = useNavigate();
  const withActive = (act: (statement: PlacedStatement) => void) => () => {
    const now = shown.find(({ number }) => number === active.current());
    if (now) act(now);
  };
  const move = (step: 1 | -1) => () => {
    const next = beside(props, step);
    if (next === null) return;
    look(next);
    focusNote(props.root, next);
  };
  useKeys({
    j: move(1),
    k: move(-1),
    o: withActive(({ attribution }) => openOriginal(document, attribution)),
    ...(isKept
      ? {
          Enter: withActive(
            ({ attribution }) =>
              void navigate({ to: '/statements/$id', params: { id: attribution.id } as never }),
          ),
          y: withActive(({ attribution }) => void copyAddress(document.id, attribution.id)),
        }
      : {}),
    Escape: () => look(null),
  });
}
