import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inGroups } from './in-groups.ts';

async function* after(delays: readonly number[], ended: () => void = () => {}): AsyncGenerator<number> {
  try {
    for (const [at, delay] of delays.entries()) {
      if (delay > 0) await wait(delay);
      if (delay < 0) throw new Error('broken');
      yield at;
    }
  } finally {
    ended();
  }
}

const GROUPING = { most: 3, patience: 40 };

async function groupsOf(items: AsyncIterable<number>): Promise<readonly (readonly number[])[]> {
  const groups: (readonly number[])[] = [];
  for await (const group of inGroups(items, GROUPING)) groups.push(group);
  return groups;
}

test('what comes soon goes together, what comes late does not, and all come in order', async () => {
  expect(await groupsOf(after([0, 0, 0, 0, 200, 0]))).toEqual([[0, 1, 2], [3], [4, 5]]);
  expect(await groupsOf(after([]))).toEqual([]);
});

test('a failure comes after what was there before it', async () => {
  const groups: (readonly number[])[] = [];
  const run = async () => {
    for await (const group of inGroups(after([0, 0, -1]), GROUPING)) groups.push(group);
  };
  await expect(run()).rejects.toThrow('broken');
  expect(groups).toEqual([[0, 1]]);
});

test('the items are told when nobody wants more', async () => {
  let isEnded = false;
  const items = after([0, 0, 0, 0, 0], () => {
    isEnded = true;
  });
  for await (const group of inGroups(items, GROUPING)) if (group.length > 0) break;
  expect(isEnded).toBe(true);
});
