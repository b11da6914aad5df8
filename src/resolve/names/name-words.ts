import { honorifics, nameParticles, nameSuffixes } from '../../generated/lexicon.ts';

/** A title before a name: its gender as far as it tells one, and its kind. */
export interface Honorific {
  readonly gender: 'f' | 'm' | null;
  readonly kind: string;
}

const plain = (word: string) => word.replace(/\./gu, '');
/** The form under which words are looked up: Vice-President as vice president. */
const asKey = (words: readonly string[]) => plain(words.join(' ')).replaceAll('-', ' ').toLowerCase();

const HONORIFICS: ReadonlyMap<string, Honorific> = new Map(
  honorifics.map(({ word, gender, kind }) => [
    asKey([word]),
    { gender: gender === '-' ? null : (gender as 'f' | 'm'), kind },
  ]),
);
const LONGEST = Math.max(...honorifics.map(({ word }) => word.split(' ').length));
const SUFFIXES = new Set(nameSuffixes.map(({ word }) => word));
const GENERATIONS = new Set(
  nameSuffixes.filter(({ kind }) => kind === 'generation').map(({ word }) => word.toLowerCase()),
);
const SAME_GENERATION: Readonly<Record<string, string>> = {
  junior: 'jr',
  jnr: 'jr',
  senior: 'sr',
  snr: 'sr',
  '2nd': 'ii',
  '3rd': 'iii',
};
const OPENS = new Map(nameParticles.map(({ word, opens }) => [word, opens === 'yes']));
/** A party and a state: R-Tenn., D-N.Y. */
const PARTY = /^[RDI]-\p{Lu}[\p{L}.]+$/u;

/** The honorific of which these words, in any case, are the whole; null where they are none. */
export const honorificOf = (words: readonly string[]): Honorific | null =>
  HONORIFICS.get(asKey(words)) ?? null;

/** How many words the honorific has that stands at the head of these words: the longest that fits; 0 for none. */
export function honorificLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--)
    if (honorificOf(words.slice(0, length))) return length;
  return 0;
}

/** Behind honorifics of these kinds a lone word is a given name. */
const BEFORE_GIVEN: ReadonlySet<string> = new Set(['knightly', 'royal', 'monastic']);

/** Whether the last of these honorifics stands before given names (Sir Desmond, Queen Orla). */
export const standsBeforeGiven = (taken: readonly string[]): boolean =>
  BEFORE_GIVEN.has(honorificOf((taken.at(-1) ?? '').split(' '))?.kind ?? '');

/** Whether a word, as written, may stand behind a name (Jr., M.D., MP, R-Tenn.). */
export const isSuffix = (word: string): boolean => SUFFIXES.has(plain(word)) || PARTY.test(word);

/** The generation that a suffix names (jr, sr, ii, iii …), or null where it names none. */
export function generationOf(suffix: string): string | null {
  const word = plain(suffix).toLowerCase();
  return GENERATIONS.has(word) ? (SAME_GENERATION[word] ?? word) : null;
}

const particleKey = (word: string) => asKey([word]).replace(/['’]/gu, '');

/** Whether a word is a particle of surnames (van, al, St.); a letter with a capital or a stop is an initial. */
export const isParticle = (word: string): boolean =>
  OPENS.has(particleKey(word)) && !/^(?:\p{Lu}\.?|\p{L}\.)$/u.test(word);

/** Whether a particle opens a surname, and is no given name, where a name begins with it. */
export const opensSurname = (word: string): boolean =>
  isParticle(word) && (word === word.toLowerCase() || OPENS.get(particleKey(word)) === true);
