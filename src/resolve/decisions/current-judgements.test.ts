import { expect, test } from 'vitest';
import type { Judgement } from '../../model/index.ts';
import { currentJudgements } from './current-judgements.ts';

/** Ids of the judgements that hold; a number undoes the judgement of that place, counted from 1. */
function held(...made: readonly ('merge' | number)[]): string[] {
  const judgements = made.map(
    (one, at): Judgement => ({
      ...{ id: `j${at + 1}`, by: 'Una', at: '2026-03-04', why: null, replaces: null },
      decision:
        one === 'merge' ? { type: 'merge', people: ['a', 'b'] } : { type: 'undo', judgement: `j${one}` },
    }),
  );
  return currentJudgements(judgements).map(({ id }) => id);
}

test('all hold, in the order in which they were made, where none is undone', () => {
  expect(held('merge', 'merge', 'merge')).toEqual(['j1', 'j2', 'j3']);
});

test('neither the undone nor the undoing is left', () => {
  expect(held('merge', 'merge', 1)).toEqual(['j2']);
});

test('an undone undoing leaves what it had undone', () => {
  expect(held('merge', 1, 2)).toEqual(['j1']);
  expect(held('merge', 1, 2, 3)).toEqual([]);
});

test('what two undo stays undone when one of them is undone', () => {
  expect(held('merge', 1, 1, 2)).toEqual([]);
});

test('an undoing of what is not there undoes nothing', () => {
  expect(held('merge', 9)).toEqual(['j1']);
});

test('of nothing nothing holds', () => {
  expect(held()).toEqual([]);
});
