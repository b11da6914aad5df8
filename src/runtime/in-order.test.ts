import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

async function* count(to: number, asked: number[] = []) {
  for (let number = 0; number < to; number++) {
    asked.push(number);
    yield number;
  }
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
}

test.each([1, 2, 7])('what comes out is in order, %i at once', async (ahead) => {
  const later = async (number: number) => {
    await setTimeout((7 * number) % 5);
    return number;
  };
  expect(await collect(inOrder(count(12), later, ahead))).toEqual([...Array(12).keys()]);
});

test('no more than allowed run at once, and that many do', async () => {
  let running = 0;
  let most = 0;
  const work = async (number: number) => {
    most = Math.max(most, ++running);
    await setTimeout(2);
    running--;
    return number;
  };
  await collect(inOrder(count(20), work, 3));
  expect(most).toBe(3);
});

test('one at a time asks for nothing before its turn, and a consumer that stops ends it', async () => {
  const asked: number[] = [];
  for await (const one of inOrder(count(9, asked), async (number) => number, 1)) {
    expect(asked).toEqual([...Array(one + 1).keys()]);
    if (one === 2) break;
  }
  expect(asked).toEqual([0, 1, 2]);
});

test('a failure of the items comes after what was begun, a failure of the work in its place', async () => {
  async function* failing() {
    yield 1;
    yield 2;
    throw new Error('no third');
  }
  const seen: number[] = [];
  const run = async () => {
    for await (const one of inOrder(failing(), async (number) => number, 4)) seen.push(one);
  };
  await expect(run()).rejects.toThrow('no third');
  expect(seen).toEqual([1, 2]);
  const broken = inOrder(
    count(3),
    async (number) => (number === 1 ? Promise.reject(new Error('one')) : number),
    3,
  );
  await expect(collect(broken)).rejects.toThrow('one');
});
