import type { PersonKind } from '../../src/model/index.ts';

export const KIND: Readonly<Record<PersonKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'group',
  document: 'document',
  anonymous: 'kept unnamed by the text',
};

/** Words of the pages of people. */
export const PERSON = {
  people: 'People',
  kind: 'kind',
  find: 'Find somebody by surname or full name',
  statements: 'statements',
  documents: 'documents',
  names: 'Also named',
  roles: 'Roles, as texts give them',
  former: 'former',
  from: 'from',
  to: 'to',
  said: 'What they said',
  years: 'When',
  became: 'What became of it',
  allReported: 'All of it stands as reported.',
  outlets: 'Who reports it',
  inError: 'Attributed to them in error',
  inErrorNote: 'An outlet printed these as theirs and took that back. They count for nothing else here.',
  questions: 'Perhaps the same person',
  decide: 'Decide',
  merged: 'Ids that were merged into this one',
  more: 'Older statements',
  newer: 'Newer statements',
  none: 'No statements fit.',
  clear: 'Show all',
  feed: 'Feed of new statements (Atom)',
  standingsFeed: 'Feed of what becomes of them (Atom)',
  noPeople: 'Nobody of that name.',
  count: 'from the most quoted',
} as const;
