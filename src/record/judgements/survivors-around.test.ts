import { expect, test } from 'vitest';
import { allWithin, onTheWay } from './survivors-around.ts';

/** Cy went into Ana, and Ana into Bo; before, Dee was with Cy too. */
const NOW = new Map([
  ['cy', 'ana'],
  ['ana', 'bo'],
]);
const BEFORE = new Map([['dee', 'cy']]);

test('on the way of people are all into whom they went', () => {
  expect(onTheWay(['cy'], [NOW])).toEqual(new Set(['cy', 'ana', 'bo']));
  expect(onTheWay(['dee'], [NOW, BEFORE])).toEqual(new Set(['dee', 'cy']));
});

test('within people are all who went into them, now or before', () => {
  expect(allWithin(['ana'], [NOW, BEFORE])).toEqual(new Set(['ana', 'cy']));
  expect(allWithin(['cy'], [NOW, BEFORE])).toEqual(new Set(['cy', 'dee']));
});
