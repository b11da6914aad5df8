import { foldName } from '../names/fold-name.ts';
import type { KnownPerson } from './known-person.ts';

export type { PeopleQuestion } from '../../model/index.ts';

/** Whether two people of the documents are one: `same`, `apart`, or `ask` a person. */
export interface PeopleComparison {
  readonly verdict: 'same' | 'apart' | 'ask';
  /** Between 0 and 1. */
  readonly score: number;
  /** What speaks for and against, as slugs: full-agreement, same-office, other-office, shared-company … */
  readonly reasons: readonly string[];
}

/** A comparison. */
export const verdict = (
  one: PeopleComparison['verdict'],
  score: number,
  reasons: readonly string[],
): PeopleComparison => ({
  verdict: one,
  score,
  reasons,
});

const wordsOf = (name: string): readonly string[] => foldName(name).split(/[^\p{L}\p{N}]+/u);

interface Company {
  readonly words: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

const COMPANY = new WeakMap<KnownPerson, Company>();

function companyOf(person: KnownPerson): Company {
  const known = COMPANY.get(person) ?? {
    words: new Set(person.company),
    own: new Set([person.name, ...person.aliases].flatMap(wordsOf)),
  };
  COMPANY.set(person, known);
  return known;
}

/** How many words with a capital the documents of both have in common, their own names left out. */
export function sharedCompany(a: KnownPerson, b: KnownPerson): number {
  const [one, other] = [companyOf(a), companyOf(b)];
  const isOwn = (word: string) =>
    word.split(/[^\p{L}\p{N}]+/u).some((part) => one.own.has(part) || other.own.has(part));
  let shared = 0;
  for (const word of other.words) if (one.words.has(word) && !isOwn(word)) shared++;
  return shared;
}
