import type { FoldedWord } from './folded-word.ts';

/** Written on to a number. */
const MAGNITUDES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  bln: 'billion',
  tn: 'trillion',
  trn: 'trillion',
};

const THOUSANDS = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/;
const POINTED_THOUSANDS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const DECIMAL = /^\d+\.\d+$/;

/**
 * The words of a number and of what is written on to it, from `start` on: `1,200` is 1200, `3.5m` is 3_5 million,
 * `20th` and `1990s` are one word, `5pm` is 5 pm. Digits between other separators, as in dates, are a word each.
 */
export function readNumber(number: string, unit: string, start: number): readonly FoldedWord[] {
  const end = start + number.length;
  const magnitude = Object.hasOwn(MAGNITUDES, unit) ? MAGNITUDES[unit] : undefined;
  if (isWrittenOn(number, unit)) return [{ word: number + unit, start, end: end + unit.length }];
  const digits = readDigits(number, start);
  if (unit === '') return digits;
  return [...digits, { word: magnitude ?? unit, start: end, end: end + unit.length }];
}

/** Whether digits and letters are one word: ordinals, decades, names such as 2x4. */
const isWrittenOn = (number: string, unit: string) =>
  /^\d+$/.test(number) && (/^(?:st|nd|rd|th|s)$/.test(unit) || /\d/.test(unit));

function readDigits(number: string, start: number): readonly FoldedWord[] {
  const end = start + number.length;
  if (THOUSANDS.test(number)) return [{ word: number.replace(/[,']/g, '').replace('.', '_'), start, end }];
  if (POINTED_THOUSANDS.test(number)) return [{ word: number.replaceAll('.', ''), start, end }];
  if (DECIMAL.test(number)) return [{ word: number.replace('.', '_'), start, end }];
  return [...number.matchAll(/\d+/g)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
}
