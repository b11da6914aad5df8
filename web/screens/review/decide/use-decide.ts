import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { announce } from '../../../app/announce.ts';
import { REVIEW } from '../../../strings/review.ts';
import { DOUBTS } from '../queue/use-queue.ts';
import type { Made } from './made.ts';
import { sendDeed, undoDeed } from './send-deed.ts';
import { addDeed, changeDeed, type Deed } from './session.ts';

/** What is decided of a doubt (its key), and why. */
export interface Deciding extends Made {
  readonly key: string;
  readonly why: string | null;
}

export interface Decide {
  readonly decide: (deciding: Deciding) => void;
  readonly undo: (deed: Deed) => void;
  readonly keepTheirs: (deed: Deed) => void;
  readonly decideOtherwise: (deed: Deed) => void;
  readonly again: (deed: Deed) => void;
  readonly dismiss: (deed: Deed) => void;
}

/** How things are decided: shown at once, sent behind it, undone, and what happens where another was first. */
export function useDecide(): Decide {
  const client = useQueryClient();
  // The queue stays as it was when it was asked for: nothing moves under the hand of who decides.
  const refresh = useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== DOUBTS }),
    [client],
  );
  const send = useCallback(
    (n: number, replaces?: string | null) => sendDeed(n, replaces).then(refresh),
    [refresh],
  );
  const decide = useCallback(
    (deciding: Deciding) => {
      announce(deciding.words);
      const n = addDeed({ ...deciding, state: 'sending', judgements: [], theirs: null, error: null });
      void send(n);
    },
    [send],
  );
  const undo = useCallback(
    (deed: Deed) => {
      announce(`${REVIEW.undone}: ${deed.words}`);
      void undoDeed(deed).then(refresh);
    },
    [refresh],
  );
  return {
    decide,
    undo,
    keepTheirs: ({ n }) => changeDeed(n, { state: 'theirs' }),
    decideOtherwise: ({ n, theirs }) => void send(n, theirs?.id ?? null),
    again: ({ n }) => void send(n),
    dismiss: ({ n }) => changeDeed(n, { state: 'dropped' }),
  };
}
