import { describe, expect, test } from 'vitest';
import type { ComparedStatement, Comparison, Reading } from '../../../src/model/index.ts';
import type { GoldCase, GoldLink } from '../gold/gold-case.ts';
import { addPlacements, comparablePairs, goldOfPair, placementsIn } from './placements.ts';

const report = (id: string) => ({
  id,
  document: id[0]!,
  source: [],
  cue: [],
  content: [],
  polarity: 'asserted' as const,
  manner: null,
  speakers: [],
  parent: null,
});

const link = (from: readonly string[], to: readonly string[], relation: GoldLink['relation']): GoldLink => ({
  from: new Set(from),
  to: new Set(to),
  relation,
  isConditional: false,
  isOptional: false,
  isProposedOnly: false,
  name: '',
  words: '',
});

/** Documents a and b tell of one event, c of another, d is a copy of a. */
const GOLD: GoldCase = {
  slug: 'affair',
  documents: [
    { key: 'a', reading: {} as Reading, origin: null },
    { key: 'b', reading: {} as Reading, origin: null },
    { key: 'c', reading: {} as Reading, origin: null },
    { key: 'd', reading: {} as Reading, origin: 'a' },
  ],
  people: [],
  reports: ['a1', 'a2', 'b1', 'b2', 'c1', 'd1'].map(report),
  statements: [['a1', 'b1', 'd1'], ['a2'], ['b2'], ['c1']],
  apart: [],
  links: [link(['b2'], ['a1', 'b1', 'd1'], 'disputes'), link(['c1'], ['a2'], 'repeats')],
  traps: [],
  isComplete: true,
};

const compared = (id: string, attributions: readonly string[]): ComparedStatement => ({
  id,
  speakers: [],
  // What the words are has no part in where they stand.
  reports: attributions.map(
    (attribution) => ({ account: attribution[0]!, attribution }) as ComparedStatement['reports'][number],
  ),
  notIn: [],
  unknownIn: [],
  events: [],
});

const comparison = (
  shared: readonly ComparedStatement[],
  single: readonly ComparedStatement[],
  conflict: readonly [string, string] | null = null,
): Comparison => ({
  accounts: [],
  people: [],
  shared,
  single,
  conflicts: conflict
    ? [
        {
          kind: 'contradicts',
          status: 'proposed',
          score: 1,
          link: null,
          isOpen: false,
          from: conflict[0],
          to: conflict[1],
          evidence: '',
        },
      ]
    : [],
});

const place = (found: Comparison) => {
  const gold = goldOfPair(GOLD, ['a', 'b']);
  return placementsIn(
    { gold, documents: [], goldOf: new Map(gold.reports.map(({ id }) => [id, id])) },
    found,
  );
};

describe('a comparison of two accounts', () => {
  test('is made where both report a statement and neither copies the other', () => {
    expect(comparablePairs(GOLD)).toEqual([
      ['a', 'b'],
      ['b', 'd'],
    ]);
  });

  test('has everything in its place, whatever a conflict is called', () => {
    const found = comparison(
      [compared('s1', ['a1', 'b1'])],
      [compared('s2', ['a2']), compared('s3', ['b2'])],
      ['s1', 's3'],
    );
    expect(place(found)).toEqual({
      shared: { right: 1, due: 1 },
      single: { right: 2, due: 2 },
      conflicting: { right: 1, due: 1 },
    });
  });

  test('has a statement told twice, not found, or joined to another’s in the wrong place', () => {
    const apart = comparison([], [compared('s1', ['a1']), compared('s2', ['b1']), compared('s3', ['b2'])]);
    expect(place(apart)).toMatchObject({
      shared: { right: 0 },
      single: { right: 1 },
      conflicting: { right: 0 },
    });
    const joined = comparison([compared('s1', ['a2', 'b2'])], []);
    expect(place(joined)).toMatchObject({ shared: { right: 0 }, single: { right: 0 } });
  });
});

test('placements are added up', () => {
  const one = place(comparison([compared('s1', ['a1', 'b1'])], []));
  expect(addPlacements([one, one]).shared).toEqual({ right: 2, due: 2 });
  expect(addPlacements([]).single).toEqual({ right: 0, due: 0 });
});
