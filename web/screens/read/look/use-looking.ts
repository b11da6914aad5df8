import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../../app/announce.ts';
import { seenText } from '../../../parts/seen-text.ts';
import { NOTE } from '../../../strings/read.ts';
import type { PlacedStatement } from '../text/place-statements.ts';
import { type ActiveStatement, createActive } from './active-statement.ts';
import { bringIntoView } from './bring-into-view.ts';
import { wearMarks } from './wear-marks.ts';

/** Milliseconds that the address waits for the keys to rest. */
const REST = 150;

const telling = ({ number, speakers, source, cue }: PlacedStatement, of: number): string =>
  [
    `${NOTE.told(number, of)}:`,
    seenText(speakers.map(({ name }) => name).join(', ') || source || NOTE.nobody),
    seenText(cue),
  ].join(' ');

interface Props {
  /** The article. */
  readonly root: RefObject<HTMLElement | null>;
  readonly statements: readonly PlacedStatement[];
  /** Id of the statement that the address names, or undefined. */
  readonly at: string | undefined;
  /** Puts an id into the address; undefined takes it out. */
  readonly onAt: (id: string | undefined) => void;
}

/** Tells the address what is looked at, when keys have rested. */
function useTelling(onAt: Props['onAt']) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const tell = useRef(onAt);
  tell.current = onAt;
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return useMemo(
    () => ({
      isWaiting: () => timer.current !== null,
      tell: (id: string | undefined) => {
        clearTimeout(timer.current ?? undefined);
        timer.current = setTimeout(() => {
          timer.current = null;
          tell.current(id);
        }, REST);
      },
    }),
    [],
  );
}

/** Which statement is looked at, and how another one is: it is marked, brought into view, told and put into the address. */
export function useLooking({ root, statements, at, onAt }: Props): {
  readonly active: ActiveStatement;
  readonly look: (number: number | null) => void;
} {
  const numbers = useMemo(
    () => new Map(statements.map(({ attribution, number }) => [attribution.id, number])),
    [statements],
  );
  const number = numbers.get(at ?? '') ?? null;
  const [active] = useState(() => createActive(number));
  const address = useTelling(onAt);
  const show = useCallback(
    (one: number | null) => {
      active.set(one);
      if (!root.current) return;
      wearMarks(root.current, 'data-active', one);
      if (one !== null) bringIntoView(root.current, one);
    },
    [active, root],
  );
  useLayoutEffect(() => {
    if (!address.isWaiting()) show(number);
  }, [number, show, address]);
  const look = useCallback(
    (one: number | null) => {
      show(one);
      const statement = one === null ? undefined : statements[one - 1];
      if (statement) announce(telling(statement, statements.length));
      address.tell(statement?.attribution.id);
    },
    [show, statements, address],
  );
  return { active, look };
}
