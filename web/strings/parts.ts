import type { WordingChange } from '../../src/model/index.ts';

/** Words of what screens share. */
export const PARTS = {
  noDate: 'no date',
  noOutlet: 'no outlet',
  untitled: 'without a title',
  nobody: 'nobody named',
  unresolved: '(unresolved)',
  and: ' and ',
  elsewhere: ' (another page)',
  was: 'was: ',
} as const;

/** What each change of wording is called for who listens. */
export const CHANGE: Readonly<Record<WordingChange, string>> = {
  kept: '',
  leftOut: 'left out: ',
  added: 'added: ',
  bracketed: 'in brackets: ',
  changed: 'changed to: ',
  cut: 'marked as cut: ',
};
