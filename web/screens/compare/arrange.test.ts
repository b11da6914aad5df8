import { expect, test } from 'vitest';
import type { ComparedStatement } from '../../../src/model/index.ts';
import { arrange } from './arrange.ts';

const said = (id: string, speaker: string, ...attributions: readonly string[]): ComparedStatement => ({
  id,
  speakers: [speaker],
  reports: attributions.map((attribution) => ({
    ...{ account: 'd', attribution, source: '', cue: '', words: '', isTranslated: false, changes: null },
    manner: 'direct',
  })),
  notIn: [],
  unknownIn: [],
  events: [],
});
const all = [said('s1', 'ann', 'x9'), said('s2', 'bea', 'a3', 'b1'), said('s3', 'ann', 'a1')];
const ids = (statements: readonly ComparedStatement[]) => statements.map(({ id }) => id);

test('statements stand in the order of a text, those that it lacks behind', () => {
  expect(ids(arrange(all, { speaker: null, order: ['a1', 'a2', 'a3'] }))).toEqual(['s3', 's2', 's1']);
});

test('a speaker’s statements alone, in the order given', () => {
  expect(ids(arrange(all, { speaker: 'ann', order: null }))).toEqual(['s1', 's3']);
});
