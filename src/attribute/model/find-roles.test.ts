import { expect, test } from 'vitest';
import { findCues } from './find-cues.ts';
import { findRoles } from './find-roles.ts';
import type { Unit } from './plan-units.ts';

const SETTINGS = { eagerness: 1, widestGap: 1, leastInGap: 0.2 };

/** A unit of so many pieces that answers for all but its first and last. */
function unitOf(length: number): Unit {
  const at = [...Array(length).keys()];
  const isEdge = (one: number) => one === 0 || one === length - 1;
  return {
    ids: at,
    features: [],
    paragraphs: at.map(() => 0),
    sentences: at.map(() => 0),
    origin: at.map((one) => (isEdge(one) ? -1 : one + 100)),
    isCentre: at.map((one) => !isEdge(one)),
  };
}

/** Chances from letters: `s` source, `t` content, `.` neither, `~` content that is a little unlikely. */
const chances = (letters: string) =>
  Float32Array.from(
    [...letters].flatMap((letter) => {
      if (letter === 's') return [0.1, 0.2, 0.6, 0.05, 0.05];
      if (letter === 't') return [0.1, 0.05, 0.05, 0.1, 0.7];
      return letter === '~' ? [0.6, 0, 0, 0.1, 0.3] : [0.96, 0.01, 0.01, 0.01, 0.01];
    }),
  );

test('one source and a broken content, as pieces of the document', () => {
  const roles = findRoles(unitOf(12), chances('.ttt.ss.ttt.'), SETTINGS);
  expect(roles?.source).toEqual([{ first: 105, end: 107 }]);
  expect(roles?.content).toEqual([
    { first: 101, end: 104 },
    { first: 108, end: 111 },
  ]);
  expect(roles?.contentChance).toBeCloseTo(0.8);
});

test('a single unlikely piece does not break a content', () => {
  expect(findRoles(unitOf(8), chances('.tt~tt..'), SETTINGS)?.content).toEqual([{ first: 101, end: 106 }]);
});

test('eagerness takes in what is a little less likely', () => {
  const eager = { ...SETTINGS, eagerness: 2, widestGap: 0 };
  expect(findRoles(unitOf(8), chances('.tt~tt..'), eager)?.content).toEqual([{ first: 101, end: 106 }]);
  const slow = { ...SETTINGS, widestGap: 0 };
  expect(findRoles(unitOf(8), chances('.tt~tt..'), slow)?.content).toHaveLength(2);
});

test('without content there is nothing; without a source, its absence is as likely as no piece is one', () => {
  expect(findRoles(unitOf(6), chances('.ss...'), SETTINGS)).toBeNull();
  const roles = findRoles(unitOf(6), chances('..tt..'), SETTINGS);
  expect([roles?.source, roles?.sourceChance]).toEqual([[], expect.closeTo(0.9)]);
});

test('cues are runs above the threshold, cut where another begins, and only in the centre', () => {
  const rows = [
    [0.1, 0.9, 0], // not in the centre
    [0.2, 0.7, 0.1],
    [0.3, 0.1, 0.6],
    [0.3, 0.6, 0.1],
    [0.9, 0.1, 0],
    [0.75, 0, 0.25],
    [0.9, 0, 0.1],
  ];
  const found = findCues(unitOf(7), Float32Array.from(rows.flat()), 0.2);
  expect(found).toEqual([
    { first: 1, end: 3 },
    { first: 3, end: 4 },
    { first: 5, end: 6 },
  ]);
});

test('a sure cue is not drawn out by doubtful pieces at its edges', () => {
  const rows = [
    [1, 0, 0],
    [0.7, 0.3, 0],
    [0.1, 0.2, 0.7],
    [0.7, 0, 0.3],
    [1, 0, 0],
  ];
  expect(findCues(unitOf(5), Float32Array.from(rows.flat()), 0.2)).toEqual([{ first: 2, end: 3 }]);
});
