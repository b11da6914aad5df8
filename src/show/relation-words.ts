import type { ConflictKind } from '../model/index.ts';

/** What is done to a statement, as a reader is told. */
const RELATION_WORDS: Readonly<Record<ConflictKind, string>> = {
  deniesSaying: 'denies having said it',
  disputes: 'disputes it',
  retracts: 'takes it back',
  corrects: 'corrects it',
  clarifies: 'clarifies it',
  apologisesFor: 'apologises for it',
  confirms: 'confirms it',
  repeats: 'says it again',
  contradicts: 'speaks against it',
  declinesToComment: 'declines to comment on it',
  correctedByOutlet: 'corrected by the outlet',
  figures: 'has other figures',
  speakers: 'has the same words from somebody else',
};

/** Who does what to a statement; an outlet's correction is the outlet's, whoever it names as its source. */
export const relationLine = (who: string, kind: ConflictKind): string =>
  kind === 'correctedByOutlet' ? RELATION_WORDS[kind] : `${who} ${RELATION_WORDS[kind]}`;
