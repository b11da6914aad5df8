import { createHash } from 'node:crypto';
import type { NameForms } from '../../ports.ts';
import { readWords } from './read-words.ts';

/** Names as a tombstone keeps them: hashes, each with the tombstone's salt. */
export interface NameMarks {
  readonly full: readonly string[];
  readonly initialled: readonly string[];
  readonly surnames: readonly string[];
  readonly givens: readonly string[];
  /** Whole names written as one word, as handles and addresses have them. */
  readonly joined: readonly string[];
  /** The first words of all of these, so that few words of a text have to be looked at. */
  readonly heads: readonly string[];
  /** Words of the longest. */
  readonly longest: number;
}

/** Names to look for in texts. They are known by keys: the folded words themselves, or hashes of them. */
export interface NameSet {
  readonly full: ReadonlySet<string>;
  readonly initialled: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly givens: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
  /** The key of folded words, one space between them. */
  readonly keyOf: (folded: string) => string;
}

const LISTS = ['full', 'initialled', 'surnames', 'givens', 'joined', 'heads'] as const;

const fold = (form: string): string =>
  readWords(form)
    .map(({ folded }) => folded)
    .join(' ');

const folded = (forms: readonly NameForms[], list: keyof NameForms): ReadonlySet<string> =>
  new Set(forms.flatMap((one) => one[list].map(fold)).filter((form) => form !== ''));

const headOf = (form: string): string => form.split(' ', 1)[0]!;

/** The names of several forms of one person. */
export function createNameSet(forms: readonly NameForms[]): NameSet {
  const full = folded(forms, 'full');
  const initialled = folded(forms, 'initialled');
  const surnames = folded(forms, 'surnames');
  const givens = folded(forms, 'givens');
  const all = [...full, ...initialled, ...surnames, ...givens];
  const joined = new Set(
    [...full].filter((form) => form.includes(' ')).map((form) => form.replaceAll(' ', '')),
  );
  return {
    full,
    initialled,
    surnames,
    givens,
    joined,
    heads: new Set([...all.map(headOf), ...joined]),
    longest: Math.max(1, ...all.map((form) => form.split(' ').length)),
    keyOf: (words) => words,
  };
}

/** Characters of a hash that are kept: as sure as can be, and short enough for thousands. */
const KEPT = 24;

/** A salted hash of what is not to be kept itself. */
export const saltedHash = (salt: string, words: string): string =>
  createHash('sha256').update(`${salt}|${words}`).digest('hex').slice(0, KEPT);

/** Names as a tombstone keeps them. Who has the salt and suspects a name can test it; nobody can read it. */
export function hashNames(names: NameSet, salt: string): NameMarks {
  const hashes = (list: ReadonlySet<string>) => [...list].map((words) => saltedHash(salt, words)).sort();
  const { full, initialled, surnames, givens, joined, heads, longest } = names;
  return {
    full: hashes(full),
    initialled: hashes(initialled),
    surnames: hashes(surnames),
    givens: hashes(givens),
    joined: hashes(joined),
    heads: hashes(heads),
    longest,
  };
}

const MOST_REMEMBERED = 200_000;

/** Names to look for by their hashes. Hashes of words that come again are remembered. */
export function namesOfMarks(marks: NameMarks, salt: string): NameSet {
  const remembered = new Map<string, string>();
  const keyOf = (words: string): string => {
    const known = remembered.get(words);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const hash = saltedHash(salt, words);
    remembered.set(words, hash);
    return hash;
  };
  const [full, initialled, surnames, givens, joined, heads] = LISTS.map((list) => new Set(marks[list]));
  return {
    full: full!,
    initialled: initialled!,
    surnames: surnames!,
    givens: givens!,
    joined: joined!,
    heads: heads!,
    longest: marks.longest,
    keyOf,
  };
}
