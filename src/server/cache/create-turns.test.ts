import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './create-turns.ts';

test('work is done in the order in which it came, and others get a turn between', async () => {
  const { take, isTaken } = createTurns();
  const told: string[] = [];
  const work = (name: string) =>
    take(async () => {
      told.push(`${name} begins`);
      for (let step = 0; step < 5; step++) await null;
      told.push(`${name} ends`);
    });
  const all = Promise.all([work('a'), work('b')]);
  const other = turn().then(() => told.push('other'));
  expect(isTaken()).toBe(true);
  await all;
  await other;
  expect(told).toEqual(['a begins', 'a ends', 'other', 'b begins', 'b ends']);
});

test('what fails is told, and the next is done', async () => {
  const { take } = createTurns();
  const failed = take(async () => {
    throw new Error('lost');
  });
  const next = take(async () => 'found');
  await expect(failed).rejects.toThrow('lost');
  expect(await next).toBe('found');
});
