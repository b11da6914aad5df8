import { expect, test } from 'vitest';
import { mark } from '../../../test/mark.ts';
import { settle } from './settle-marked.ts';

/** Which of the marked attributions hold beside one another, at those scores. */
function held(annotated: string, scores: readonly number[]): number[] {
  const claims = mark(annotated).attributions.map((one, at) => ({
    ...one,
    score: scores[at]!,
    number: at + 1,
  }));
  return settle(claims).map(({ number }) => number);
}

test('of two that claim the same content the likelier holds', () => {
  expect(held('[s1|Anna] [c1|said] and [c2|wrote] [t1|that [t2|it was safe]].', [0.6, 0.9])).toEqual([2]);
});

test('one inside the content of the other holds beside it', () => {
  expect(held('[s1|Anna] [c1|said] [t1|that [s2|Bo] [c2|denied] [t2|it]].', [0.6, 0.9])).toEqual([1, 2]);
});

test('those that do not meet all hold, and may share a source', () => {
  expect(
    held('[s1|[s2|Anna]] [c1|said] [t1|it was safe] and [c2|added] [t2|that it was old].', [0.5, 0.5]),
  ).toEqual([1, 2]);
});
