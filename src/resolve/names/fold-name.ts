/** Letters that no decomposition leads to a base letter, as English newspapers write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'a',
  ĸ: 'k',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
/** Apostrophes, primes and the letters that transliterations write for hamza, ayn and the soft sign. */
const APOSTROPHES = /['’‘‛`´ʼʻʽʾʿˈˊˋ′ʹʺ″＇]/gu;
const HYPHENS = /[-‐‑‒–—―−﹣－_]/gu;

/**
 * A name as it is compared: lower case, without marks (é, ș), with special letters in their Latin base (ø, ł, ß),
 * apostrophes of all kinds removed (O’Shea, oshea) and hyphens of all kinds as spaces (al-Amin, al amin); a space
 * is one, and none stands at the edges. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  // Most names are plain letters, and a search folds hundreds.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .replace(APOSTROPHES, '')
    .replace(HYPHENS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
