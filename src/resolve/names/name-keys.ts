import { surnameWords } from './compare-surnames.ts';
import { foldName } from './fold-name.ts';
import { standsBeforeGiven } from './name-words.ts';
import type { PersonName } from './person-name.ts';
import { soundKeys } from './sound-keys.ts';

/** What a name is looked for by, folded. */
export interface NameForms {
  /** The surname without particles, and the parts of a double one. */
  readonly surnames: readonly string[];
  /** The first given name and the nickname, as far as they are more than an initial. */
  readonly given: readonly string[];
  /** The first letter of the given name; empty where there is none. */
  readonly initial: string;
  /** All words in the order of the alphabet, so that a turned name is the same; empty for a lone word. */
  readonly turned: string;
}

const oneWord = (text: string) => foldName(text.replaceAll('.', '')).replaceAll(' ', '');

/** The forms by which a name is looked for. */
export function nameForms({ given, nickname, surname }: PersonName): NameForms {
  const words = surname === null ? [] : surnameWords(surname);
  const first = oneWord(given[0] ?? '');
  return {
    surnames: [...new Set([words.join(''), ...words])].filter((word) => word !== ''),
    given: [/^(?:\p{L}\.)+$/u.test(given[0] ?? '') ? '' : first, oneWord(nickname ?? '')].filter(
      (word) => word.length > 1,
    ),
    initial: first.charAt(0),
    turned:
      given.length === 0 || words.length === 0 ? '' : [...given.map(oneWord), ...words].sort().join(' '),
  };
}

/** The key of a given name that stands without surname (Sir Desmond), of a name that may be meant by it. */
export const givenKeys = (name: PersonName): readonly string[] =>
  name.surname === null || standsBeforeGiven(name.honorifics) ? nameForms(name).given : [];

/**
 * The keys by which a database may index a name, the most telling first; names that could be one person's share one.
 * `g:` given name and surname, `i:` initial and surname, `t:` all words in alphabetical order, `gp:` initial and what
 * the surname sounds like, `s:` surname, or a part of a double one, `p:` what that sounds like, `n:` the given name
 * that stands behind Sir and its like. The last four of a common surname are many people's.
 */
export function nameKeys(name: PersonName): readonly string[] {
  const { surnames, given, initial, turned } = nameForms(name);
  const sounds = [...new Set(surnames.flatMap(soundKeys))];
  return [
    ...surnames.flatMap((surname) => given.map((word) => `g:${word} ${surname}`)),
    ...(initial === '' ? [] : surnames.map((surname) => `i:${initial} ${surname}`)),
    ...(turned === '' ? [] : [`t:${turned}`]),
    ...(initial === '' ? [] : sounds.map((sound) => `gp:${initial} ${sound}`)),
    ...surnames.map((surname) => `s:${surname}`),
    ...sounds.map((sound) => `p:${sound}`),
    ...givenKeys(name).map((word) => `n:${word}`),
  ];
}
