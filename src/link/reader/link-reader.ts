import type { Relation } from '../../model/index.ts';

/** What a reader may find that a report does; `conditional` is an apology that hangs on a condition. In the order of its answers. */
export const READ_DEEDS = [
  'deniesSaying',
  'disputes',
  'retracts',
  'corrects',
  'clarifies',
  'apologisesFor',
  'conditional',
  'confirms',
  'repeats',
  'declinesToComment',
  'correctedByOutlet',
] as const satisfies readonly (Relation | 'conditional')[];
export type ReadDeed = (typeof READ_DEEDS)[number];

/** The words of a report by part: who, by which verb, what, and what else stands in its sentence. */
export interface ReportWords {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly aside: string;
}

/** A report, by its words, and what a reader made of it: log-odds of each of `READ_DEEDS`. */
export interface ReportRead {
  readonly words: ReportWords;
  readonly odds: readonly number[];
}

/** What a reader may find that a report has to do with an earlier one, in the order of its answers; `same`: of one utterance. */
export const READ_PAIRS = ['same', ...READ_DEEDS, 'contradicts'] as const;

/** A report beside an earlier one, as a reader is given them. */
export interface PairWords {
  readonly from: ReportWords;
  readonly to: Pick<ReportWords, 'source' | 'cue' | 'content'>;
  /** Whether one speaks both, or for the other's side; whether that is likely; else `other`. */
  readonly speakers: 'same' | 'likely' | 'other';
  /** In one document 1 where the earlier stands right before, 2 further up, 3 behind; 4 where a day is not known; else 5 to 12, by days. */
  readonly distance: number;
}

/** Reads what reports do to statements, as a network learned it. */
export interface LinkReader {
  /** Another one where it would read otherwise than before. */
  readonly version: string;
  /**
   * How likely each report does each of `READ_DEEDS` to some statement, in log-odds, in the order of the reports. No answer
   * hangs on the other reports of the call.
   */
  readonly readDeeds: (reports: readonly ReportWords[]) => Promise<readonly (readonly number[])[]>;
  /** How likely each report does each of `READ_PAIRS` to the other, in log-odds, in the order of the pairs. */
  readonly readPairs: (pairs: readonly PairWords[]) => Promise<readonly (readonly number[])[]>;
}
