import { expect, test } from 'vitest';
import { inventOutlets } from './invent-outlets.ts';
import { inventWorld } from './invent-people.ts';
import { rareWord } from './rare-words.ts';
import { createDraw } from './seeded-draw.ts';
import { createZipf } from './zipf-ranks.ts';

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

test('draws are even, alike for a seed and unlike for its neighbour', () => {
  const [one, again, other] = [createDraw(1, 2), createDraw(1, 2), createDraw(1, 3)];
  const numbers = times(20_000, () => one.below(10));
  expect(times(20_000, () => again.below(10))).toEqual(numbers);
  const same = times(20_000, () => other.below(10)).filter((number, at) => number === numbers[at]).length;
  expect(same / 20_000).toBeCloseTo(0.1, 1);
  for (let digit = 0; digit < 10; digit++) {
    expect(numbers.filter((number) => number === digit).length / 20_000).toBeCloseTo(0.1, 1);
  }
});

test('the first rank of Zipf comes twice as often as the second, none lies outside', () => {
  const [draw, rank] = [createDraw(4), createZipf({ count: 50, exponent: 1, offset: 0 })];
  const ranks = times(30_000, () => rank(draw));
  const count = (wanted: number) => ranks.filter((found) => found === wanted).length;
  expect(count(0) / count(1)).toBeCloseTo(2, 0);
  expect(Math.min(...ranks)).toBe(0);
  expect(Math.max(...ranks)).toBeLessThan(50);
});

test('the world has many people, a few of whom come often and are always the same', () => {
  const [draw, world] = [createDraw(5), inventWorld(1)];
  const people = times(20_000, () => world.person(draw));
  const byName = Map.groupBy(people, ({ name }) => name);
  expect(byName.size).toBeGreaterThan(8_000);
  const [most] = [...byName.values()].sort((one, other) => other.length - one.length);
  expect(most!.length / 20_000).toBeGreaterThan(0.01);
  expect(most!.length / 20_000).toBeLessThan(0.03);
  for (const person of most!) expect(person).toEqual(most![0]);
  for (const { name, shortName } of people.slice(0, 100)) expect(name.endsWith(` ${shortName}`)).toBe(true);
});

test('outlets, places, bodies and words that nobody knows', () => {
  const [draw, world, outlet] = [createDraw(6), inventWorld(1), inventOutlets(1)];
  expect(new Set(times(20_000, () => outlet(draw).host)).size).toBe(300);
  expect(outlet(draw).host).toMatch(/^www\.[a-z]+-[a-z]+\.example$/);
  expect(world.organisation(draw).kind).toBe('organisation');
  expect(world.place(draw)).toMatch(/^[A-Z][a-z]+$/);
  expect(new Set(times(5_000, () => rareWord(draw))).size).toBeGreaterThan(3_500);
});
