import { useSyncExternalStore } from 'react';

/** Which statement of a document is looked at, by number; null for none. Kept apart so that the text need not be drawn anew. */
export interface ActiveStatement {
  readonly current: () => number | null;
  readonly set: (number: number | null) => void;
  readonly subscribe: (listen: () => void) => () => void;
}

/** Makes one that begins with a statement. */
export function createActive(first: number | null): ActiveStatement {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    current: () => now,
    set: (number) => {
      if (number === now) return;
      now = number;
      for (const listen of listeners) listen();
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

/** Whether the statement that is looked at is one of these; drawn anew only when that changes. */
export const useIsActive = ({ subscribe, current }: ActiveStatement, isOne: (number: number) => boolean) =>
  useSyncExternalStore(subscribe, () => {
    const number = current();
    return number !== null && isOne(number);
  });
