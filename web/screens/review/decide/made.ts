import type { Decision, Judgement } from '../../../../src/model/index.ts';

/** What the parts of a doubt hand up: what is decided, in words too. */
export interface Made {
  readonly words: string;
  readonly decisions: readonly Decision[];
  /** Judgements on it that hold and were shown. */
  readonly known: readonly Judgement[];
  /** Whether the doubt is settled by it; a note settles nothing. */
  readonly isSettling: boolean;
}

export type OnMade = (made: Made) => void;
