import type { ConflictKind } from '../../src/model/index.ts';
import { RELATION } from './standing.ts';

/** Words of the accounts side by side. */
export const COMPARE = {
  title: 'Side by side',
  lead: 'Two or more accounts in columns: what they share, how they word it, and what only one of them has.',
  chosen: 'Accounts compared',
  add: 'Add an account: words of its title or outlet, or its address',
  notFound:
    'No document of the record has these words. An address (https://…) is read when Enter is pressed.',
  remove: 'Remove',
  swap: 'Swap',
  print: 'Print',
  toFew: 'Choose two accounts or more.',
  noOutlet: 'no outlet',
  noTitle: 'without a title',
  alsoIn: 'The same text is printed by',
  isOne: 'The accounts chosen print one text: there is nothing to set side by side.',
  incomplete: 'only a part of it was there: nothing is said of what it leaves out',
  speaker: 'Speaker',
  everybody: 'everybody',
  order: 'Order',
  byShared: 'most shared first',
  byText: 'as in the first account',
  nowhere: 'nobody made out',
  machine:
    'What statements do to one another was found by machine and is not reviewed. Nothing here says what is true.',
  key: 'struck out: left out or put otherwise as against the first wording; underlined: in its place or added; italics: the outlet’s own words.',
} as const;

export const COMPARE_ROWS = {
  shared: (count: number) => `Reported by more than one (${count})`,
  single: (count: number) => `Only in one (${count})`,
  conflicts: (count: number) => `Where they conflict (${count})`,
  noShared: 'Nothing is reported by more than one of them.',
  noSingle: 'Nothing stands in one account only.',
  none: 'nothing',
  notReported: 'not reported',
  untold: 'not reported in what was read; the account is incomplete, so this cannot be told',
  untoldFor: (names: string) => `cannot be told for ${names} (incomplete)`,
  first: 'the first wording',
  otherWords: 'in quite other words',
  translated: 'translated',
  later: 'What became of it',
  hasNoWords: 'the words themselves show it',
  evidence: 'Words that show it',
  open: 'which statement is meant is open; this is the likeliest',
  status: { settled: 'found by machine, not reviewed', proposed: 'proposed by machine, not reviewed' },
  conditional: 'on a condition',
  score: 'score',
  somebody: 'somebody who cannot be told',
} as const;

/** What sets two accounts against each other. */
export const CONFLICT_KIND: Readonly<Record<ConflictKind, string>> = {
  ...RELATION,
  figures: 'other figures for the same',
  speakers: 'the same words from another speaker',
};

export const SHARES = {
  title: 'Who is quoted how much',
  words: (words: number, verbatim: number) =>
    `${words} ${words === 1 ? 'word' : 'words'}, ${verbatim} in quotation marks`,
  statements: (count: number) => `${count} ${count === 1 ? 'statement' : 'statements'}`,
  none: 'not quoted',
  key: 'Bars: words reported; the dark part stands in quotation marks. Lengths are comparable across accounts.',
  all: 'Show all',
} as const;
