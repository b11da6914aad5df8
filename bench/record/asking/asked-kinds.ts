import type { Narrowing, QueryKind } from '../sample-queries.ts';

/** What the record is asked to do: what each command does once the record is open. */
export type Act = 'search' | 'meaning' | 'list' | 'person' | 'statement' | 'document';

/** Questions of one kind. */
export interface AskedKind {
  readonly name: string;
  readonly act: Act;
  readonly query: QueryKind;
  readonly by: readonly Narrowing[];
  /** At most so many milliseconds in 95 of 100; null where nothing is asked for. */
  readonly bound: number | null;
}

const WORDS = 50;
const MEANING = 500;
const MEANING_NARROWED = 50;
const PERSON = 100;

const kind = (
  name: string,
  act: Act,
  query: QueryKind,
  { by = [], bound = null }: { readonly by?: readonly Narrowing[]; readonly bound?: number | null },
): AskedKind => ({ name, act, query, by, bound });

/** The name of those that ask for the people who say most; they are taken from the record. */
export const MOST_QUOTED = 'page of one of the most quoted';

/** All kinds, in the order in which they are measured. */
export const ASKED_KINDS: readonly AskedKind[] = [
  kind('a common word', 'search', 'common', { bound: WORDS }),
  kind('a rare word', 'search', 'rare', { bound: WORDS }),
  kind('two or three words', 'search', 'words', { bound: WORDS }),
  kind('a phrase', 'search', 'phrase', { bound: WORDS }),
  kind('a common word of a speaker', 'search', 'commonThere', { by: ['speaker'], bound: WORDS }),
  kind('a common word of a publisher', 'search', 'commonThere', { by: ['publisher'], bound: WORDS }),
  kind('a common word in a month', 'search', 'commonThere', { by: ['month'], bound: WORDS }),
  kind('a common word in one manner', 'search', 'commonThere', { by: ['manner'], bound: WORDS }),
  kind('a substring', 'search', 'substring', {}),
  kind('list of a speaker', 'list', 'nothing', { by: ['speaker'] }),
  kind('list of a publisher in a month', 'list', 'nothing', { by: ['publisher', 'month'] }),
  kind('list of a month in one manner', 'list', 'nothing', { by: ['month', 'manner'] }),
  kind('page of a person', 'person', 'person', { bound: PERSON }),
  kind(MOST_QUOTED, 'person', 'person', { bound: PERSON }),
  kind('page of a statement', 'statement', 'statement', {}),
  kind('page of a document', 'document', 'document', {}),
  kind('meaning', 'meaning', 'meaning', { bound: MEANING }),
  kind('meaning, of a speaker', 'meaning', 'meaning', { by: ['speaker'], bound: MEANING_NARROWED }),
  kind('meaning, in a month', 'meaning', 'meaning', { by: ['month'], bound: MEANING_NARROWED }),
];
