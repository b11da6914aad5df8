import {
  compareSpellings,
  LOOSE_THRESHOLD,
  SPELLING_THRESHOLD,
  STRICT_THRESHOLD,
} from './compare-spellings.ts';
import { foldName } from './fold-name.ts';
import { isParticle } from './name-words.ts';
import { rememberText } from './remember.ts';

/** Surnames of this many letters or fewer hardly differ by chance, so spelling alone joins none of them. */
const SHORT = 4;

/** How two surnames agree: letter by letter, but for particles, in a part of a double one, in spelling, nearly so, or not. */
export interface SurnameAgreement {
  readonly kind: 'exact' | 'particle' | 'part' | 'spelling' | 'near' | 'other';
  readonly score: number;
  /** Whether either is so short that spelling proves little. */
  readonly isShort: boolean;
}

/** The words of a surname, folded and without its particles, unless there is nothing else. */
export const surnameWords = rememberText((surname: string): readonly string[] => {
  const words = foldName(surname.replaceAll('.', ' '))
    .split(' ')
    .filter((word) => word !== '');
  const bare = words.filter((word, index) => index === words.length - 1 || !isParticle(word));
  return bare.length > 0 ? bare : words;
});

const isPart = (part: readonly string[], whole: readonly string[]) =>
  part.length < whole.length && part.every((word) => whole.includes(word));

/** Compares two surnames as written; symmetric. */
export function compareSurnames(a: string, b: string): SurnameAgreement {
  const [left, right] = [surnameWords(a), surnameWords(b)];
  const [x, y] = [left.join(''), right.join('')];
  const isShort = Math.min(x.length, y.length) <= SHORT;
  if (foldName(a).replaceAll(' ', '') === foldName(b).replaceAll(' ', ''))
    return { kind: 'exact', score: 1, isShort };
  if (x === y) return { kind: 'particle', score: 0.95, isShort };
  if (isPart(left, right) || isPart(right, left)) return { kind: 'part', score: 0.7, isShort };
  const score = compareSpellings(x, y);
  if (score >= (isShort ? STRICT_THRESHOLD : SPELLING_THRESHOLD)) return { kind: 'spelling', score, isShort };
  return { kind: !isShort && score >= LOOSE_THRESHOLD ? 'near' : 'other', score: 0, isShort };
}
