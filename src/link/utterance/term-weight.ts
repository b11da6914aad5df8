import { shiftingWords } from '../../generated/lexicon.ts';
import { termShare } from '../report/term-share.ts';

/** Of stems that are so rare that the list hasn't them. */
const RAREST = 5.5;
const NUMBER = 4;

const CLASSES = new Map(shiftingWords.map((row) => [row.stem, row.class]));

const NUMBERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'two three four five six seven eight nine ten eleven twelv'
      .split(' ')
      .map((word, n) => [word, `${n + 2}`]),
  ),
  ...{
    twenti: '20',
    thirti: '30',
    forti: '40',
    fifti: '50',
    sixti: '60',
    seventi: '70',
    eighti: '80',
    nineti: '90',
  },
  ...{ twice: '2', half: '1/2', third: '1/3', quarter: '1/4', dozen: '12' },
};

/** A stem as it is compared: numbers as figures. */
export const termOf = (stem: string): string => NUMBERS[stem] ?? stem;

/** Whether a term is a figure. */
export const isNumber = (term: string): boolean => /^\d/.test(term);

/** What a word becomes that is put in another person or tense; null where it stands for nothing. */
export function classOf(term: string): string | null {
  const shared = CLASSES.get(term) ?? term;
  return shared === 'drop' ? null : shared;
}

/** How much a term tells: the logarithm of how rare texts are that have it; 0 of words that shift or stand for others. */
export function weightOf(term: string): number {
  if (CLASSES.has(term)) return 0;
  if (isNumber(term)) return NUMBER;
  const share = termShare(term);
  return share === undefined ? RAREST : Math.max(0, Math.log(100 / share) - 0.35);
}
