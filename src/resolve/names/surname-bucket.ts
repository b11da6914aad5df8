import { relatedGiven } from './is-nickname-of.ts';
import type { NameForms } from './name-keys.ts';
import { wordShape } from './word-shape.ts';

/** Those of one surname, by what else their names say. */
export interface SurnameBucket<Entry> {
  readonly surname: string;
  /** The surname with each sound written one way only. */
  readonly plain: string;
  readonly all: Set<Entry>;
  readonly lone: Set<Entry>;
  readonly byGiven: Map<string, Set<Entry>>;
  readonly byInitial: Map<string, Set<Entry>>;
}

/** An empty bucket. */
export const createBucket = <Entry>(surname: string): SurnameBucket<Entry> => ({
  surname,
  plain: wordShape(surname).plain,
  all: new Set(),
  lone: new Set(),
  byGiven: new Map(),
  byInitial: new Map(),
});

/** Puts an entry under a key. */
export function put<Entry>(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.add(entry);
  else map.set(key, new Set([entry]));
}

/** Takes an entry from under a key, and the key with the last. */
export function take<Entry>(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const entries = map.get(key);
  entries?.delete(entry);
  if (entries?.size === 0) map.delete(key);
}

/** Adds an entry with these forms of its name, or takes it away. */
export function change<Entry>(
  bucket: SurnameBucket<Entry>,
  { given, initial }: NameForms,
  entry: Entry,
  how: 'add' | 'delete',
): void {
  const apply = how === 'add' ? put : take;
  bucket.all[how](entry);
  if (initial === '') bucket.lone[how](entry);
  else apply(bucket.byInitial, initial, entry);
  for (const word of given) apply(bucket.byGiven, word, entry);
}

/** First letters that are written for one another (Yuri, Iuri, Juri). */
const SIMILAR: Readonly<Record<string, string>> = {
  a: 'eo',
  b: 'v',
  c: 'kqstz',
  d: 'jt',
  e: 'aijy',
  f: 'pv',
  g: 'hjkq',
  h: 'gjk',
  i: 'ejy',
  j: 'dghiyz',
  k: 'cghqx',
  o: 'au',
  p: 'f',
  q: 'cgk',
  s: 'cxz',
  t: 'cd',
  u: 'ow',
  v: 'bfw',
  w: 'uv',
  x: 'ks',
  y: 'eij',
  z: 'cjs',
};

/** The given names and first letters that may agree with those of a name. */
export interface GivenQuery {
  /** The given name, and the nicknames that go with it. */
  readonly words: readonly string[];
  /** Its first letter and those like it; none for a name without a given name. */
  readonly initials: readonly string[];
}

/** What to look for among those of a surname. */
export const givenQuery = ({ given, initial }: NameForms): GivenQuery => ({
  words: [...given, ...given.flatMap(relatedGiven)],
  initials: initial === '' ? [] : [initial, ...(SIMILAR[initial] ?? '')],
});

/** Whether anybody of a surname has a given name that may agree, or none. */
export const hasAgreeing = (
  { lone, byInitial, byGiven }: SurnameBucket<unknown>,
  { words, initials }: GivenQuery,
): boolean =>
  initials.length === 0 ||
  lone.size > 0 ||
  initials.some((letter) => byInitial.has(letter)) ||
  words.some((word) => byGiven.has(word));

/**
 * Those of a surname whose given names may agree, the likeliest first, some more than once: with the same given name,
 * with a nickname of it, with its initial, without any, with an initial like it. For a name without a given name it is
 * all of them.
 */
export function* selectAgreeing<Entry>(
  { all, lone, byInitial, byGiven }: SurnameBucket<Entry>,
  { words, initials }: GivenQuery,
): Generator<Entry> {
  if (initials.length === 0) return yield* all;
  for (const word of words) yield* byGiven.get(word) ?? [];
  yield* byInitial.get(initials[0]!) ?? [];
  yield* lone;
  for (const letter of initials.slice(1)) yield* byInitial.get(letter) ?? [];
}
