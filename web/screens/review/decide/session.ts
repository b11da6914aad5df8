import { useSyncExternalStore } from 'react';
import type { Decision, Judgement } from '../../../../src/model/index.ts';

/** Something that was decided in this window: what, of which doubt, and how far it has got. */
export interface Deed {
  readonly n: number;
  /** `doubtKey` of what it is about. */
  readonly key: string;
  /** What was decided, in words. */
  readonly words: string;
  /** Whether the doubt is settled by it; a note settles nothing. */
  readonly isSettling: boolean;
  readonly decisions: readonly Decision[];
  readonly why: string | null;
  /** Judgements that hold on the same, as far as they were shown to who decided. */
  readonly known: readonly Judgement[];
  readonly state: 'sending' | 'done' | 'theirs' | 'undone' | 'conflict' | 'failed' | 'dropped';
  /** What the record has of it, in the order of `decisions`. */
  readonly judgements: readonly Judgement[];
  /** What another decided meanwhile; null where nobody has, or where it holds no more. */
  readonly theirs: Judgement | null;
  readonly error: string | null;
}

let deeds: readonly Deed[] = [];
const listeners = new Set<() => void>();

const put = (next: readonly Deed[]): void => {
  deeds = next;
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Adds a deed and gives its number. */
export function addDeed(deed: Omit<Deed, 'n'>): number {
  const n = (deeds.at(-1)?.n ?? 0) + 1;
  put([...deeds, { ...deed, n }]);
  return n;
}

/** Says what became of a deed. */
export function changeDeed(n: number, changes: Partial<Deed>): void {
  put(deeds.map((deed) => (deed.n === n ? { ...deed, ...changes } : deed)));
}

/** A deed as it stands now. */
export const deedAt = (n: number): Deed | undefined => deeds.find((deed) => deed.n === n);

/** What was decided since the room was opened, the first first. It outlives the screen, so that it can be undone later. */
export const useDeeds = (): readonly Deed[] => useSyncExternalStore(subscribe, () => deeds);

const HOLDS = new Set<Deed['state']>(['sending', 'done', 'theirs']);

/** What settled a doubt, if anything does. */
export const settledBy = (all: readonly Deed[], key: string): Deed | undefined =>
  all.findLast((deed) => deed.key === key && deed.isSettling && HOLDS.has(deed.state));

/** What can be taken back: the last that is in the record or on its way there. */
export const lastDeed = (all: readonly Deed[]): Deed | undefined =>
  all.findLast(({ state }) => state === 'sending' || state === 'done');
