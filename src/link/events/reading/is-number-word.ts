import { NUMBER_WORDS, SCALE_WORDS } from '../../report/number-words.ts';

const ORDINALS_AND_PARTS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth half quarter';
/** “May” is a verb too. */
const MONTHS = 'january february march april june july august september october november december';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';

const OTHERS: ReadonlySet<string> = new Set(`${ORDINALS_AND_PARTS} ${MONTHS} ${WEEKDAYS}`.split(' '));

/** Whether a folded word is a figure, a number in words, or a part of a date. */
export const isNumberWord = (word: string): boolean =>
  /^\d/.test(word) || NUMBER_WORDS.has(word) || SCALE_WORDS.has(word) || OTHERS.has(word);
