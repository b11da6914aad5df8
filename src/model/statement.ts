/** One utterance by one speaker on one occasion, as one or many attributions report it. */
export interface Statement {
  /** Minted once and never used again. */
  readonly id: string;
  /** Ids of who speaks: several where they speak jointly, none where nobody has been made out. */
  readonly speakers: readonly string[];
  /** Ids of the attributions that report it, the earliest published first. */
  readonly attributions: readonly string[];
}
