import { expect, test } from 'vitest';
import { introducesQuotation } from './introduces-quotation.ts';

test.each([
  ['strong', 'Ms Lowe wrote:'],
  ['strong', 'It rained. He added on his page:'],
  ['strong', 'The letter in full:'],
  ['strong', 'His office sent this, which I will read out:'],
  ['strong', 'The board issued the following statement:'],
  ['weak', 'He said that there were three reasons for it:'],
  ['weak', 'In her letter to the board of the harbour and its many members:'],
  ['not', 'The survey found three things:'],
  ['not', 'Watch what he said:'],
  ['not', 'He said it rained.'],
])('%s: %s', (expected, line) => {
  expect(introducesQuotation(line)).toBe(expected);
});
