import { compareGiven } from './compare-given.ts';
import { compareSurnames } from './compare-surnames.ts';
import { foldName } from './fold-name.ts';
import { isEnglishGiven } from './is-nickname-of.ts';
import { generationOf } from './name-words.ts';
import type { PersonName } from './person-name.ts';
import { rememberText } from './remember.ts';

/**
 * `same`: they agree in all that both say, and enough is said. `compatible`: they could be one person's, but one says
 * less. `conflict`: one surname, and something else that two people differ in. `different`: other surnames.
 */
export type NameRelation = 'same' | 'compatible' | 'conflict' | 'different';

/** What two names have to do with each other. */
export interface NameComparison {
  /** Between 0 and 1: 0.7 and above only for `same`, below 0.3 only for `conflict` and `different`. */
  readonly score: number;
  readonly relation: NameRelation;
  /** Why, as a slug: full-agreement, surname-alone, other-gender … */
  readonly reason: string;
}

const result = (relation: NameRelation, score: number, reason: string): NameComparison => ({
  relation,
  score,
  reason,
});
const DIFFERENT = result('different', 0, 'other-surname');
/** One given name, and surnames that a slip could make of each other (Raganathan, Ranganathan). */
const NEAR = result('different', 0.15, 'near-surname');

const splitWords = rememberText((text): readonly string[] =>
  foldName(text.replaceAll('.', ' '))
    .split(' ')
    .filter((word) => word !== ''),
);
const wordsOf = ({ given, surname }: PersonName) => splitWords([...given, surname ?? ''].join(' '));

const generation = ({ suffixes }: PersonName) =>
  suffixes.map(generationOf).find((one) => one !== null) ?? null;

/** What speaks against one person, whatever the words agree in. */
function findConflict(a: PersonName, b: PersonName): NameComparison | null {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender)
    return result('conflict', 0.05, 'other-gender');
  const [older, younger] = [generation(a), generation(b)];
  if (older !== null && younger !== null && older !== younger)
    return result('conflict', 0.05, 'other-generation');
  return null;
}

/** Surname first in one of them (Lee Minho, Minho Lee), unless both words are English given names (James Thomas). */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2 || a.join(' ') === b.join(' ')) return false;
  if (a.length === 2 && a.every(isEnglishGiven)) return false;
  const turned = (from: readonly string[]) => [...from.slice(1), from[0]!].join(' ');
  return turned(a) === b.join(' ') || turned(b) === a.join(' ');
}

/** One name is the end of the other: Harvey Lowe for Piet Harvey Lowe, García Lowe for Ana García Lowe. */
function isTail(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 1 && long.length > short.length && long.slice(-short.length).join(' ') === short.join(' ')
  );
}

/** A name without surname (Sir Desmond) beside any other. */
function compareGivenOnly(a: PersonName, b: PersonName): NameComparison {
  const { kind, score } = compareGiven(a, b);
  const isOneInitial = kind === 'initial' && a.given.join(' ') === b.given.join(' ');
  const isAgreeing = kind === 'exact' || kind === 'nickname' || kind === 'spelling' || isOneInitial;
  return isAgreeing
    ? result('compatible', 0.5 * score, 'given-alone')
    : result('different', 0, 'other-given');
}

/** A lone word that is the other's first: Piet for Piet Lowe, Mr. Lee for Lee Minho. */
function compareLoneWord(a: PersonName, b: PersonName): NameComparison | null {
  const [lone, full] = a.given.length === 0 ? [a, b] : [b, a];
  if (lone.given.length > 0 || full.given.length === 0 || lone.surname === null) return null;
  const word = foldName(lone.surname);
  if (word !== foldName(full.given[0]!) || word.length < 2) return null;
  if (lone.honorifics.length === 0) return result('compatible', 0.4, 'given-alone');
  return isEnglishGiven(word) ? null : result('compatible', 0.35, 'surname-first');
}

function compareOtherSurnames(a: PersonName, b: PersonName, isNear: boolean): NameComparison {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (isTurned(left, right)) return result('same', 0.75, 'turned');
  const lone = compareLoneWord(a, b);
  if (lone) return lone;
  return isNear && compareGiven(a, b).kind === 'exact' ? NEAR : DIFFERENT;
}

/** Names whose surnames agree at least in part. */
function compareFull(
  a: PersonName,
  b: PersonName,
  surname: ReturnType<typeof compareSurnames>,
): NameComparison {
  const given = compareGiven(a, b);
  const isExact = surname.kind === 'exact';
  const score = surname.score * given.score;
  switch (given.kind) {
    case 'missing':
      if (surname.isShort && surname.kind === 'spelling') return DIFFERENT;
      return result(
        'compatible',
        0.6 * surname.score,
        isExact ? 'surname-alone' : `surname-alone-${surname.kind}`,
      );
    case 'other':
      if (isTail(wordsOf(a), wordsOf(b))) return result('compatible', 0.5, 'tail-of-name');
      return surname.kind === 'spelling' ? DIFFERENT : result('conflict', 0.1, 'other-given');
    case 'other-middle':
      return surname.kind === 'spelling' ? DIFFERENT : result('conflict', 0.2, 'other-middle');
    case 'initial':
      if (surname.kind === 'spelling' && surname.isShort) return DIFFERENT;
      return result('compatible', Math.min(0.69, 0.65 * surname.score), 'initial');
    case 'part':
      return result('compatible', Math.min(0.69, 0.6 * surname.score), 'given-part');
    default:
      break;
  }
  if (surname.kind === 'part') return result('compatible', 0.5 * score, 'surname-part');
  if (surname.kind === 'spelling' && surname.isShort && given.kind !== 'exact') return DIFFERENT;
  if (surname.kind === 'spelling' && given.kind === 'nickname')
    return result('compatible', Math.min(0.69, score), 'spelling-and-nickname');
  const reason = isExact && given.kind === 'exact' ? 'full-agreement' : isExact ? given.kind : surname.kind;
  return result('same', Math.max(0.7, score), reason);
}

/**
 * What two names of people have to do with each other: see {@link NameRelation}. Symmetric. It would rather keep one
 * person apart than make one of two: only full names that agree are `same`, and a surname alone is never more than
 * `compatible`.
 */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  if (wordsOf(a).length === 0 || wordsOf(b).length === 0) return result('different', 0, 'no-name');
  const isGivenOnly = a.surname === null || b.surname === null;
  const surname = isGivenOnly ? null : compareSurnames(a.surname!, b.surname!);
  const comparison =
    surname === null
      ? compareGivenOnly(a, b)
      : surname.kind === 'other' || surname.kind === 'near'
        ? compareOtherSurnames(a, b, surname.kind === 'near')
        : compareFull(a, b, surname);
  if (comparison.relation === 'different' || comparison.relation === 'conflict') return comparison;
  const conflict = findConflict(a, b);
  if (conflict) return conflict;
  const isOneGeneration = generation(a) === generation(b);
  return comparison.relation === 'same' && !isOneGeneration
    ? result('compatible', 0.69 * comparison.score, 'generation-missing')
    : comparison;
}
