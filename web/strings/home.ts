import type { Doubt } from '../../src/server/contract.ts';

/** Words of the start page. */
export const HOME = {
  title: 'Who said what, according to whom',
  lead: 'Every quotation here is verbatim in a source that was read, and one click from its place.',
  documents: 'documents',
  statements: 'statements',
  read: 'Read at once',
  readHint: 'Paste the address of an article',
  readButton: 'Read',
  readText: 'or paste a text',
  newest: 'Added last',
  all: 'All documents',
  people: 'Quoted most',
  everybody: 'Everybody',
  doubts: 'To be decided',
  review: 'Review them',
  noDoubts: 'Nothing is in doubt.',
  empty: 'The record is empty.',
  addFirst: 'Add the first documents',
} as const;

/** What is to be decided, by kind. */
export const DOUBT_KIND: Readonly<Record<Doubt['kind'], string>> = {
  speaker: 'Who speaks',
  'same-person': 'One person or two',
  link: 'What a statement does to another',
};
