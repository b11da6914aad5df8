import type { Judgement } from '../../model/index.ts';

/** What a split gave a new id to. */
export interface Minted {
  /** The new person's id. */
  readonly id: string;
  /**
   * Whether the attributions that were split off keep the old id, since the oldest is among them, and all others go to
   * the new one.
   */
  readonly isRest: boolean;
}

/** A judgement as the record keeps it. */
export interface RecordedJudgement extends Judgement {
  readonly minted: Minted | null;
  /** What it is about: at most one judgement on a subject is current. */
  readonly subject: string;
}
