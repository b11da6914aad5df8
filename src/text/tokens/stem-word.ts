import { irregularBase } from './irregular-forms.ts';
import { stemEnglish } from './stem-english.ts';
import { uniteSpellings } from './unite-spellings.ts';

/** Stem first, then common words that the rules would put together with others: authorities and authors. */
const KEPT_APART: ReadonlyMap<string, string> = new Map(
  `authoriti authority authorities|important important importantly importance|department department departments
  apartment apartment apartments|experiment experiment experiments experimental experimented experimenting
  polite polite politely politeness|several several`
    .split(/[|\n]/)
    .map((family) => family.trim().split(' '))
    .flatMap(([stem, ...words]) => words.map((word) => [word, stem!] as const)),
);

/**
 * What stands for a folded word in the index: the English stem of one in `a`–`z`, all forms and both spellings
 * of a word alike; anything else as it is.
 */
export function stemWord(word: string): string {
  if (!/^[a-z]{2,}$/.test(word)) return word;
  return KEPT_APART.get(word) ?? stemEnglish(irregularBase(word) ?? uniteSpellings(word));
}
