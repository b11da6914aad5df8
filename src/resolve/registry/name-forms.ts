import type { Person } from '../../model/index.ts';
import { foldName } from '../names/fold-name.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';

/** The forms in which texts may name somebody, as written, without honorifics. */
export interface NameForms {
  /** Whole names: given name and surname in any order; of a body, each of its names. */
  readonly full: readonly string[];
  /** Initials and surname, which somebody else may share. */
  readonly initialled: readonly string[];
  readonly surnames: readonly string[];
  /** Given names and nicknames. */
  readonly givens: readonly string[];
}

/** A description, such as “the mayor” or “Brackwater's mayor”, and no name. */
const isDescription = (form: string): boolean =>
  !/^\P{L}*\p{Lu}/u.test(form) ||
  /^(?:the|a|an|his|her|its|their|our|my)\b/i.test(form) ||
  /['’]s?\s+\p{Ll}/u.test(form);

const wordsOf = (name: string): readonly string[] => foldName(name).split(/[^\p{L}\p{N}]+/u);
const isInitial = (word: string): boolean => /^(?:\p{L}\.?)+$/u.test(word) && /^\p{L}(?:\.|$)/u.test(word);
const initialOf = (word: string): string => [...word][0] ?? '';

function wholeNames({ given, nickname, surname }: PersonName): readonly string[] {
  const names = given.filter((word) => !isInitial(word));
  const [first] = names;
  if (surname === null || first === undefined) return [];
  const before = [given.join(' '), names.join(' '), ...names, ...(nickname === null ? [] : [nickname])];
  const middle = given.slice(1).map(initialOf);
  const some = [...before, ...(middle.length > 0 ? [[given[0]!, ...middle].join(' ')] : [])];
  return some.flatMap((one) => [`${one} ${surname}`, `${surname} ${one}`]);
}

function initialled({ given, surname }: PersonName): readonly string[] {
  if (surname === null || given.length === 0) return [];
  const initials = given.map(initialOf);
  const some = [initials.join(' '), initials.join(''), initials[0]!];
  return some.flatMap((one) => [`${one} ${surname}`, `${surname} ${one}`]);
}

/** The forms of somebody's names. A name that has nothing of a name in it gives none. */
export function nameForms({ kind, name, aliases }: Pick<Person, 'kind' | 'name' | 'aliases'>): NameForms {
  const none: NameForms = { full: [], initialled: [], surnames: [], givens: [] };
  const forms = [name, ...aliases].filter((form) => !isDescription(form));
  if (kind === 'organisation') return { ...none, full: [...new Set(forms)] };
  if (kind !== 'person' || isDescription(name)) return none;
  const own = new Set(wordsOf(name));
  const parsed = forms
    .filter((form) => form === name || wordsOf(form).some((word) => own.has(word)))
    .map(parsePersonName);
  return {
    full: [...new Set(parsed.flatMap(wholeNames))],
    initialled: [...new Set(parsed.flatMap(initialled))],
    surnames: [...new Set(parsed.flatMap(({ surname }) => surname ?? []))],
    givens: [
      ...new Set(
        parsed.flatMap(({ given, nickname }) => [
          ...given.filter((word) => !isInitial(word)),
          ...(nickname === null ? [] : [nickname]),
        ]),
      ),
    ],
  };
}
