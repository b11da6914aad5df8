import {
  demonyms,
  documentNouns,
  firstNames,
  functionWords,
  groupNouns,
  honorifics,
  organisationNames,
  organisationNouns,
  roleModifiers,
  roleNouns,
  roleSynonyms,
  sentenceOpeners,
  sourceDocuments,
  usStates,
} from '../generated/lexicon.ts';
import type { Gender } from '../model/index.ts';

/** A noun for one person: “mayor”, “spokeswoman”, “widow”. */
export interface RoleNoun {
  /** In the singular, in lower case. */
  readonly noun: string;
  /** What it has in common with its synonyms: “chair” for “chairwoman”. */
  readonly role: string;
  readonly gender: Gender;
  readonly kind: string;
  readonly isPlural: boolean;
}

/** A noun for a body or a document. */
export interface ThingNoun {
  readonly noun: string;
  readonly kind: string;
  readonly isPlural: boolean;
}

const gender = (cell: string): Gender => (cell === 'f' || cell === 'm' ? cell : null);

const SYNONYMS = new Map(roleSynonyms.map(({ noun, role }) => [noun, role]));

/** The word that stands for a role and its synonyms. */
export const roleOf = (noun: string): string => SYNONYMS.get(noun) ?? noun;

const ROLES = new Map<string, RoleNoun>();
for (const { noun, plural, gender: cell, class: kind } of roleNouns) {
  const entry = { noun, role: roleOf(noun), gender: gender(cell), kind };
  ROLES.set(noun, { ...entry, isPlural: false });
  if (plural !== '-' && plural !== noun) ROLES.set(plural, { ...entry, isPlural: true });
}

function things(rows: readonly { noun: string; plural: string; kind: string }[]): Map<string, ThingNoun> {
  const found = new Map<string, ThingNoun>();
  for (const { noun, plural, kind } of rows) {
    found.set(noun, { noun, kind, isPlural: false });
    if (plural !== '-' && plural !== noun) found.set(plural, { noun, kind, isPlural: true });
  }
  return found;
}

const BODIES = things(organisationNouns.map((row) => ({ ...row, kind: row.class })));
const DOCUMENTS = things(sourceDocuments.map((row) => ({ ...row, kind: row.speaks })));
const MORE_DOCUMENTS = new Set(documentNouns.map(({ word }) => word));
const GROUPS = new Set(groupNouns.map(({ noun }) => noun));
const HONORIFICS = new Map(
  honorifics.map(({ word, gender: cell, kind }) => [word.toLowerCase(), { gender: gender(cell), kind }]),
);
const FIRST_NAMES = new Map(firstNames.map(({ name, gender: cell }) => [name, cell]));
const ORGANISATION_WORDS = new Set(organisationNames.map(({ word }) => word));
const MODIFIERS = new Map(roleModifiers.map(({ word, when }) => [word, when]));
const NO_NAMES = new Set([...functionWords, ...sentenceOpeners].map(({ word }) => word));

const PLACES = new Map<string, string>();
for (const { state, ap } of usStates)
  for (const name of [state, ap]) if (name !== '-') PLACES.set(name, state);
for (const { country, also } of demonyms)
  for (const name of [country, ...also.split('|')]) if (name !== '-') PLACES.set(name, country);
const DEMONYMS = new Map(demonyms.map(({ adjective, country }) => [adjective.toLowerCase(), country]));

const bare = (word: string): string => word.replace(/\.$/, '');

/** The role that a noun (of one or several words, in lower case) names; null where it names none. */
export function roleNoun(noun: string): RoleNoun | null {
  const role = ROLES.get(noun) ?? ROLES.get(bare(noun));
  if (role) return role;
  if (/^(?:\d+|\p{L}+(?:-\p{L}+)?)-year-old$/u.test(noun))
    return { noun, role: noun, gender: null, kind: 'person', isPlural: false };
  const same = SYNONYMS.get(bare(noun));
  const entry = same === undefined ? undefined : ROLES.get(same);
  return entry ? { ...entry, noun } : null;
}
/** The body that a noun names: “agency”, “brewery”. */
export const bodyNoun = (noun: string): ThingNoun | null => BODIES.get(noun) ?? null;
/** The document that a noun names; its kind says whether it speaks for its maker or for itself. */
export const documentNoun = (noun: string): ThingNoun | null =>
  DOCUMENTS.get(noun) ?? (MORE_DOCUMENTS.has(noun) ? { noun, kind: 'itself', isPlural: false } : null);
/** Whether a noun stands for unnamed people who speak together. */
export const isGroupNoun = (noun: string): boolean => GROUPS.has(noun);
/** A word before a name: “Mr.”, “Sir”, “Sen.”; null where it is none. */
export const honorific = (word: string): { readonly gender: Gender; readonly kind: string } | null =>
  HONORIFICS.get(bare(word.toLowerCase())) ?? null;
/** Whether a word (in lower case) is a given name, and whose: f, m, or e for either. */
export const firstName = (word: string): string | null => FIRST_NAMES.get(word) ?? null;
/** Whether a word of a name shows that the name is an organisation's. */
export const isOrganisationWord = (word: string): boolean => ORGANISATION_WORDS.has(bare(word));
/** When a role is held, by the word before it: past, present, future, - ; null where the word is no such word. */
export const roleModifier = (word: string): string | null => MODIFIERS.get(word) ?? null;
/** The country or state that a name or abbreviation stands for, as it is written; capitals throughout will do. */
export const placeOf = (name: string): string | null =>
  PLACES.get(name) ??
  (name.length > 4 && name === name.toUpperCase()
    ? PLACES.get(name[0]! + name.slice(1).toLowerCase())
    : undefined) ??
  null;
/** The country that an adjective belongs to. */
export const countryOf = (adjective: string): string | null => DEMONYMS.get(adjective) ?? null;
/** Whether a capital at the head of a sentence makes no name of this word. */
export const isOrdinaryOpener = (word: string): boolean => NO_NAMES.has(word);
