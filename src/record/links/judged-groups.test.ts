import { expect, test } from 'vitest';
import type { ReportGroup } from '../../model/index.ts';
import { judgeGroups } from './judged-groups.ts';
import type { PairDecision } from './judged-links.ts';

const group = (attributions: string, statements = ''): ReportGroup => ({
  attributions: [...attributions],
  statements: [...statements],
  score: 0.9,
});
const pair = (ids: string, isSame: boolean): PairDecision => ({
  attributions: [ids[0]!, ids[1]!],
  isSame,
  judgement: {} as PairDecision['judgement'],
});

/** Attributions of the document are small letters; `x` and `y` stand in others, in the statements X and Y. */
const judged = (groups: readonly ReportGroup[], ...pairs: readonly PairDecision[]): readonly string[] =>
  judgeGroups({ groups, pairs, statementOf: (id) => ({ x: 'X', y: 'Y' })[id] ?? null })
    .map(({ attributions, statements }) => [attributions.join(''), ...statements].join(' '))
    .sort();

test('without decisions groups stay as machines made them', () => {
  const groups = [group('ab', 'X'), group('c')];
  expect(judgeGroups({ groups, pairs: [], statementOf: () => null })).toBe(groups);
});

test('what a person joined is one statement', () => {
  expect(judged([group('a'), group('b', 'X')], pair('ab', true))).toEqual(['ab X']);
  expect(judged([group('a')], pair('xa', true))).toEqual(['a X']);
});

test('what a person parted leaves, and the rest stays', () => {
  expect(judged([group('abc', 'X')], pair('ab', false))).toEqual(['ac X', 'b']);
  expect(judged([group('ab', 'XY')], pair('ax', false))).toEqual(['a Y', 'b X Y']);
  expect(judged([group('a', 'X'), group('b', 'X')], pair('ab', false))).toEqual(['a X', 'b']);
});

test('two that were parted are not joined through a third', () => {
  expect(judged([group('a', 'XY')], pair('xy', false))).toEqual(['a X']);
  expect(judged([group('a', 'YX')], pair('xy', false))).toEqual(['a Y']);
});

test('the later decision holds', () => {
  expect(judged([group('ab')], pair('ab', false), pair('ab', true))).toEqual(['ab']);
});
