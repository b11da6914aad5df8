import type { Act, Manner, Polarity, Relation, StandingName } from '../../src/model/index.ts';

/** How a statement stands, in a word or two; the sign says it without colour. */
export const STANDING: Readonly<
  Record<StandingName, { readonly label: string; readonly sign: string; readonly tone: string }>
> = {
  'as reported': { label: 'as reported', sign: '·', tone: 'plain' },
  confirmed: { label: 'confirmed', sign: '✓', tone: 'for' },
  clarified: { label: 'clarified', sign: '≈', tone: 'mild' },
  denied: { label: 'denied', sign: '✕', tone: 'against' },
  disputed: { label: 'disputed', sign: '≠', tone: 'against' },
  corrected: { label: 'corrected', sign: '✎', tone: 'mild' },
  retracted: { label: 'retracted', sign: '⤺', tone: 'gone' },
  'apologised for': { label: 'apologised for', sign: '⤺', tone: 'gone' },
  'declined to comment': { label: 'declined to comment', sign: '–', tone: 'plain' },
  'in question': { label: 'in question', sign: '?', tone: 'open' },
  'attributed in error': { label: 'attributed in error', sign: '!', tone: 'gone' },
};

/** Beside a standing that no person has looked at. */
export const STANDING_UNREVIEWED = '(not reviewed)';

/** What one statement does to another, with its doer before and its object after. */
export const RELATION: Readonly<Record<Relation, string>> = {
  deniesSaying: 'denies having said',
  disputes: 'disputes',
  retracts: 'retracts',
  corrects: 'corrects',
  clarifies: 'clarifies',
  apologisesFor: 'apologises for',
  confirms: 'confirms',
  repeats: 'repeats',
  contradicts: 'contradicts',
  declinesToComment: 'declines to comment on',
  correctedByOutlet: 'corrects its report of',
};

export const MANNER: Readonly<Record<Manner, string>> = {
  direct: 'quoted',
  indirect: 'reported',
  mixed: 'partly quoted',
};

export const POLARITY: Readonly<Record<Polarity, string>> = {
  asserted: 'said',
  negated: 'not said',
  hypothetical: 'supposed',
  hedged: 'reportedly said',
  question: 'asked',
};

/** Acts are the words of the model; those that read badly alone have others. */
export const actWord = (act: Act): string => act;

/** Degree of hearsay: through how many mouths it came. */
export function degreeWords(degree: number): string {
  if (degree <= 0) return 'the speaker’s own publication';
  return degree === 1 ? 'at first hand' : `hearsay of degree ${degree}`;
}
