import type { Report } from '../report/report.ts';

/** A cue of what is yet to be said: “will say”, “’ll say”. */
const YET = /(?:^|[\s’'])(?:will|ll|shall)\s/;

/**
 * Whether a report tells that something was said, and so is of some utterance: none that is negated, hypothetical or a
 * question, and no forecast within another’s words.
 */
export const isTold = ({ attribution: { polarity }, parent, cue }: Report): boolean =>
  (polarity === 'asserted' || polarity === 'hedged') && !(parent !== null && YET.test(cue.text));
