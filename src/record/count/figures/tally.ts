/** What is added up over attributions. */
export interface Tally {
  readonly attributions: number;
  readonly direct: number;
  readonly mixed: number;
  readonly indirect: number;
  /** Words of contents, and those of them that stand in quotation marks. */
  readonly words: number;
  readonly verbatimWords: number;
  /** Those whose speaker is known to be somebody unnamed, and those whose speaker is not known. */
  readonly anonymous: number;
  readonly unresolved: number;
  /** Those that a person has decided on. */
  readonly reviewed: number;
}

/** A tally of the documents of one outlet that one engine has read. */
export interface TallyRow extends Tally {
  readonly key: string | null;
  readonly outlet: string | null;
  readonly engine: string;
  readonly version: string;
  readonly documents: number;
}

const NOTHING: Tally = {
  attributions: 0,
  direct: 0,
  mixed: 0,
  indirect: 0,
  words: 0,
  verbatimWords: 0,
  anonymous: 0,
  unresolved: 0,
  reviewed: 0,
};
const FIELDS = Object.keys(NOTHING) as readonly (keyof Tally)[];

/** The sum of tallies. */
export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => Object.fromEntries(FIELDS.map((name) => [name, sum[name] + one[name]])) as unknown as Tally,
    NOTHING,
  );
