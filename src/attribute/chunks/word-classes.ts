import type { ChunkKind } from './chunk.ts';

/** Relative and question words. */
export const WH = new Set('who whom whose which what how why where when whoever whatever'.split(' '));
/** Words that open a subordinate clause, apart from “that”. */
export const SUBORDINATORS = new Set(
  'if whether because although though while as since unless until before after whereas lest once'.split(' '),
);
/** Possessive determiners, which the tagger takes for pronouns. */
export const POSSESSIVES = new Set('his her their its my our your'.split(' '));
/** Names of days, which stand beside a name without being part of it. */
export const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight'.split(' '),
);
/** Kinds of the marks that are chunks of their own. */
export const MARKS: Readonly<Record<string, ChunkKind>> = {
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '.': 'end',
  '!': 'end',
  '?': 'end',
  '…': 'other',
  '...': 'other',
};
