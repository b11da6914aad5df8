import type { Facets } from '../../src/server/contract.ts';

/** Words of the search. */
export const SEARCH = {
  title: 'Search',
  field: 'Words that were said',
  help: 'All of the words; "a phrase"; -without; begin*',
  by: 'Find by',
  words: 'words',
  meaning: 'meaning',
  meaningNote:
    'By meaning: the nearest first. A sentence and its opposite are near to each other; words that negate are named.',
  negated: 'negated by',
  find: 'Find',
  from: 'from',
  to: 'to',
  speaker: 'speaker',
  publisher: 'outlet',
  copies: 'Count copies of one text',
  none: 'Nothing in the record fits. That says nothing about whether it was said.',
  found: 'statements',
  atLeast: 'more than',
  save: 'Save this search',
  saveName: 'Name of the saved search',
  saved: 'Saved searches',
  feed: 'feed',
  remove: 'Remove',
  facets: 'Narrow',
  cut: 'Counted over the newest',
  clear: 'Clear all',
  dates: 'Published',
} as const;

/** Headings of the facets. */
export const FACETS: Readonly<Record<keyof Omit<Facets, 'counted' | 'isCut'>, string>> = {
  speakers: 'Speaker',
  outlets: 'Outlet',
  years: 'Year',
  standings: 'What became of it',
  manners: 'Manner',
  acts: 'Act',
};
