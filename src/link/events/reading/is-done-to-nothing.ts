import type { SaidToken } from './said-words.ts';

/** What of everything, right behind the words or behind a preposition: “withdraw nothing”, “apologise for none of it”. */
const NOTHING =
  /^(?:(?:to|for|from|on) )?(?:nothing(?! (?:is|was|of))|none|nobody|no one|neither|not (?:a|an|one|any) )/;

/** How many words behind it takes to say so. */
const NOTHING_LENGTH = 4;

/** Whether what is done is done to nothing, as the words behind its last word in its clause say. */
export function isDoneToNothing(line: readonly SaidToken[], last: number): boolean {
  const { clause } = line[last]!;
  const behind = line.slice(last + 1, last + 1 + NOTHING_LENGTH).filter((one) => one.clause === clause);
  return NOTHING.test(`${behind.map(({ word }) => word).join(' ')} `);
}
