import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { findEvents } from '../events/find-events.ts';
import type { Feature } from '../trees/create-trees.ts';
import { targetOptions } from './target-options.ts';

const [EVENT] = findEvents(
  tellMarked(
    '[s1|Osei] [c1|said] [t1|the bell was a kettle]. [s2|Osei] [c2|withdrew] [t2|his remark about the bell].',
    { speakers: ['osei', 'osei'] },
  ),
).filter(({ relation }) => relation === 'retracts');

const of = (features: readonly Feature[]) => new Map(features);

test('each statement is told how much more it has of something than the best of the others', () => {
  const { statements, none } = targetOptions(EVENT!, [[['words', 0.9]], [['words', 0.4]], [['topic', 0.2]]]);
  expect(statements.map((one) => of(one).get('words over others'))).toEqual([
    0.5,
    expect.closeTo(-0.5),
    expect.closeTo(-0.9),
  ]);
  expect(of(statements[2]!).get('topic over others')).toBeCloseTo(0.2);
  expect(of(none).get('best words')).toBe(0.9);
  expect(of(statements[1]!).get('statements')).toBe(3);
});

test('two that have as much are none over the other', () => {
  const { statements } = targetOptions(EVENT!, [[['words', 0.9]], [['words', 0.9]]]);
  expect(statements.map((one) => of(one).get('words over others'))).toEqual([0, 0]);
});

test('of pairs nothing is told where none was read', () => {
  const unread = targetOptions(EVENT!, [[['words', 1]]]);
  expect([...unread.statements.flat(), ...unread.none].some(([name]) => name.includes('pair'))).toBe(false);
  expect(unread.isRead).toBe(false);
  const read = targetOptions(EVENT!, [[['pair', -2]], [['pair unread', 1]]]);
  expect(of(read.statements[0]!).get('pair over others')).toBe(-2);
  expect(of(read.none).get('best pair')).toBe(0);
  expect(targetOptions(EVENT!, [[['pair unread', 1]]]).isRead).toBe(true);
});

test('without a statement there is only none', () => {
  const { statements, none } = targetOptions(EVENT!, []);
  expect(statements).toEqual([]);
  expect(of(none).get('statements')).toBe(0);
});
