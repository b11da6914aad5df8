import { compareSpellings, SPELLING_THRESHOLD, STRICT_THRESHOLD } from './compare-spellings.ts';
import { foldName } from './fold-name.ts';
import { areNicknames } from './is-nickname-of.ts';
import type { PersonName } from './person-name.ts';
import { rememberText } from './remember.ts';

/**
 * How the given names of two names agree: `initial` if one writes only the first letter, `part` if one has a part of
 * the other's double name, `missing` if one has none.
 */
export interface GivenAgreement {
  readonly kind:
    | 'exact'
    | 'nickname'
    | 'spelling'
    | 'initial'
    | 'part'
    | 'missing'
    | 'other-middle'
    | 'other';
  readonly score: number;
}

const agreement = (kind: GivenAgreement['kind'], score: number): GivenAgreement => ({ kind, score });

/** A given name as folded words; J.R.R. is three initials, and so is JRR where not all is in capitals. */
function wordsOf(word: string, isCapitals: boolean): readonly string[] {
  const isInitials = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(word) || (!isCapitals && /^\p{Lu}{2,3}$/u.test(word));
  if (isInitials) return [...foldName(word.replaceAll('.', ''))];
  const folded = foldName(word.replaceAll('.', '')).replaceAll(' ', '-');
  return folded === '' ? [] : [folded];
}

const wordsOfOne = rememberText((word) => wordsOf(word, false));

/** Given names as folded words; Jean-Luc is one, with a hyphen. */
function givenWords({ given, surname }: PersonName): readonly string[] {
  const isCapitals = surname !== null && surname.length > 2 && surname === surname.toUpperCase();
  return given.flatMap(isCapitals ? (word) => wordsOf(word, true) : wordsOfOne);
}

const isInitial = (word: string) => word.length === 1;

/** Two single given names, neither an initial. */
function compareWords(a: string, b: string): GivenAgreement {
  const [x, y] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  if (x === y) return agreement('exact', 1);
  if (areNicknames(x, y)) return agreement('nickname', 0.9);
  if (a.split('-')[0] === b || b.split('-')[0] === a) return agreement('part', 0.6);
  const score = compareSpellings(x, y);
  const isShort = Math.min(x.length, y.length) <= 4;
  return score >= (isShort ? STRICT_THRESHOLD : SPELLING_THRESHOLD)
    ? agreement('spelling', score)
    : agreement('other', 0);
}

function compareOne(a: string, b: string): GivenAgreement {
  if (!isInitial(a) && !isInitial(b)) return compareWords(a, b);
  if (a[0] !== b[0]) return agreement('other', 0);
  return agreement('initial', isInitial(a) && isInitial(b) ? 0.7 : 0.75);
}

/** Middle names: left out in one they cost little; where both write some, one pair must not disagree. */
function compareMiddle(a: readonly string[], b: readonly string[]): number {
  const shared = Math.min(a.length, b.length);
  if (shared === 0) return a.length === b.length ? 1 : 0.93;
  const kinds = a.slice(0, shared).map((word, index) => compareOne(word, b[index]!).kind);
  return kinds.includes('other') ? 0 : 0.97;
}

/** Initials of several names that are all expanded (J.R.R., John Ronald Reuel). */
const isExpanded = (a: readonly string[], b: readonly string[]) =>
  a.length >= 2 && a.length === b.length && a.every((word, index) => word[0] === b[index]![0]);

function compareNickname(a: PersonName, b: PersonName): boolean {
  const nickname = foldName(a.nickname ?? '').replaceAll(' ', '');
  return nickname !== '' && foldName(b.given[0] ?? b.nickname ?? '').replaceAll(/[ .]/gu, '') === nickname;
}

/** Compares the given names, middle names, initials and nicknames of two names; symmetric. */
export function compareGiven(a: PersonName, b: PersonName): GivenAgreement {
  const [left, right] = [givenWords(a), givenWords(b)];
  if (compareNickname(a, b) || compareNickname(b, a)) return agreement('nickname', 0.92);
  if (left.length === 0 || right.length === 0) return agreement('missing', 0.6);
  if (left.join('').replaceAll('-', '') === right.join('').replaceAll('-', ''))
    return left.every(isInitial) && left.length === 1 ? agreement('initial', 0.75) : agreement('exact', 1);
  const first = compareOne(left[0]!, right[0]!);
  if (first.kind === 'other') return first;
  const middle = compareMiddle(left.slice(1), right.slice(1));
  if (middle === 0) return agreement('other-middle', 0);
  if (first.kind === 'initial' && isExpanded(left, right)) return agreement('exact', 0.9);
  return agreement(first.kind, first.score * middle);
}
