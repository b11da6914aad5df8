import type { SaidToken, SaidWords } from './said-words.ts';

const TELLER = /^(?:i|we|he|she|they|having)$/;
const TOLD = /^(?:told|said|claimed|insisted|maintained|wrote|swore|assured|pretended|stated|testified|let)$/;

/** How many words before a denial its speaker may tell of having made it. */
const REACH = 12;

/** Whether some words of a report tell what its speaker said at another time: “I told people I had not used the word”. */
export function isRetold({ line }: SaidWords, [first = 0]: readonly number[]): boolean {
  const before = line
    .slice(Math.max(0, first - REACH), first)
    .filter(({ role, sentence }) => role === 'content' && sentence === line[first]!.sentence);
  return before.some((token, at) => TELLER.test(token.word) && isTold(before[at + 1]));
}

const isTold = (token: SaidToken | undefined): boolean => token !== undefined && TOLD.test(token.word);
