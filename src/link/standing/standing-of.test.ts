import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS, STANDINGS } from '../../model/index.ts';
import type { Deed } from './deed.ts';
import { standingOf } from './standing-of.ts';

type Given = Partial<Omit<Deed, 'link'>> & Partial<Deed['link']>;

function deed(relation: Deed['link']['relation'], given: Given = {}): Deed {
  const { id = relation, status = 'settled', isConditional = false, fault = null } = given;
  return {
    link: { id, relation, status, isConditional, fault },
    side: 'own',
    speakers: ['p'],
    day: 1,
    decision: null,
    ...given,
  };
}

const nameOf = (...deeds: readonly Deed[]) => standingOf(deeds).name;

test.each([
  ['deniesSaying', 'denied'],
  ['disputes', 'disputed'],
  ['retracts', 'retracted'],
  ['corrects', 'corrected'],
  ['clarifies', 'clarified'],
  ['apologisesFor', 'apologised for'],
  ['confirms', 'confirmed'],
  ['repeats', 'as reported'],
  ['contradicts', 'in question'],
  ['declinesToComment', 'declined to comment'],
  ['correctedByOutlet', 'corrected'],
] as const)('by the own side, %s makes it %s', (relation, name) => {
  expect(nameOf(deed(relation))).toBe(name);
});

test.each([
  ['disputes', 'disputed'],
  ['corrects', 'disputed'],
  ['confirms', 'as reported'],
  ['repeats', 'as reported'],
  ['contradicts', 'in question'],
  ['declinesToComment', 'as reported'],
] as const)('by others, %s makes it %s', (relation, name) => {
  expect(nameOf(deed(relation, { side: 'other' }))).toBe(name);
});

test.each(['deniesSaying', 'retracts', 'clarifies', 'apologisesFor'] as const)(
  '%s is of the own side, whatever else is known of who does it',
  (relation) => {
    const [own, other] = (['own', 'other'] as const).map((side) => standingOf([deed(relation, { side })]));
    expect(other).toEqual(own);
    expect(other!.entries[0]!.side).toBe('own');
  },
);

test('a wrong speaker takes it from the person, and nothing after that moves it', () => {
  const wrong = deed('correctedByOutlet', { fault: 'speaker', side: 'outlet', day: 2 });
  expect(nameOf(wrong)).toBe('attributed in error');
  for (const relation of RELATIONS)
    expect(nameOf(deed(relation, { day: 1 }), wrong, deed(relation, { id: 'x', day: 3 }))).toBe(
      'attributed in error',
    );
});

/** Rows: what was there; columns: what the own side does next. */
const NEXT = {
  confirmed: ['confirmed', 'confirmed', 'clarified', 'apologised for', 'corrected', 'denied', 'retracted'],
  clarified: ['clarified', 'confirmed', 'clarified', 'apologised for', 'corrected', 'denied', 'retracted'],
  'apologised for': [
    'apologised for',
    'confirmed',
    'apologised for',
    'apologised for',
    'corrected',
    'denied',
    'retracted',
  ],
  corrected: ['corrected', 'confirmed', 'corrected', 'apologised for', 'corrected', 'denied', 'retracted'],
  denied: ['denied', 'confirmed', 'clarified', 'apologised for', 'corrected', 'denied', 'retracted'],
  retracted: ['retracted', 'confirmed', 'retracted', 'retracted', 'corrected', 'denied', 'retracted'],
} as const;
const FIRST = {
  confirmed: 'confirms',
  clarified: 'clarifies',
  'apologised for': 'apologisesFor',
  corrected: 'corrects',
  denied: 'deniesSaying',
  retracted: 'retracts',
} as const;
const THEN = [
  'declinesToComment',
  'confirms',
  'clarifies',
  'apologisesFor',
  'corrects',
  'deniesSaying',
  'retracts',
] as const;

test.each(
  Object.entries(NEXT).flatMap(([before, row]) =>
    row.map((after, i) => [before as keyof typeof FIRST, THEN[i]!, after] as const),
  ),
)('%s, then %s: %s', (before, then, after) => {
  expect(nameOf(deed(then, { id: 'then', day: 2 }), deed(FIRST[before], { id: 'first', day: 1 }))).toBe(
    after,
  );
});

test.each([
  ['confirms', 'disputed'],
  ['clarifies', 'disputed'],
  ['declinesToComment', 'disputed'],
  ['apologisesFor', 'apologised for'],
  ['corrects', 'corrected'],
  ['deniesSaying', 'denied'],
  ['retracts', 'retracted'],
] as const)('what others dispute after %s: %s, and it is theirs', (relation, name) => {
  const standing = standingOf([deed(relation), deed('disputes', { side: 'other', speakers: ['q'], day: 2 })]);
  expect([standing.name, standing.disputedBy]).toEqual([name, ['q']]);
});

test('standing by it after a dispute confirms it, and the dispute is still told', () => {
  const standing = standingOf([
    deed('confirms', { day: 5 }),
    deed('disputes', { side: 'other', speakers: ['q', 'r'], day: 2 }),
  ]);
  expect([standing.name, standing.disputedBy]).toEqual(['confirmed', ['q', 'r']]);
});

test('of one day the stronger has the last word, whatever the order given', () => {
  const all = [deed('clarifies'), deed('retracts'), deed('apologisesFor'), deed('confirms')];
  expect(nameOf(...all)).toBe('retracted');
  expect(nameOf(...[...all].reverse())).toBe('retracted');
});

test('what is proposed is told and moves nothing until it is accepted; what is rejected is gone', () => {
  const proposed = deed('retracts', { status: 'proposed' });
  expect(standingOf([proposed])).toMatchObject({
    name: 'as reported',
    entries: [{ relation: 'retracts', isCertain: false, hasMoved: false }],
  });
  expect(nameOf({ ...proposed, decision: 'accepted' })).toBe('retracted');
  expect(standingOf([{ ...proposed, decision: 'rejected' }])).toMatchObject({
    name: 'as reported',
    entries: [],
  });
  expect(nameOf(deed('retracts', { decision: 'rejected' }))).toBe('as reported');
  expect(nameOf(deed('contradicts', { status: 'proposed', decision: 'rejected' }))).toBe('as reported');
});

test('a conditional apology never counts', () => {
  for (const decision of [null, 'accepted'] as const)
    expect(standingOf([deed('apologisesFor', { isConditional: true, decision })])).toMatchObject({
      name: 'as reported',
      entries: [{ isConditional: true, hasMoved: false }],
    });
});

test('a contradiction puts in question only what nothing has moved', () => {
  const contradiction = deed('contradicts', { status: 'proposed', day: 9 });
  for (const relation of RELATIONS) {
    const without = nameOf(deed(relation));
    const isOpen = without === 'as reported' || without === 'declined to comment';
    expect(nameOf(deed(relation, { id: 'x' }), contradiction)).toBe(isOpen ? 'in question' : without);
  }
});

test('retraction, correction by the outlet and silent edit are three things', () => {
  const standing = standingOf(
    [deed('retracts', { day: 3 }), deed('correctedByOutlet', { fault: 'words', side: 'outlet', day: 2 })],
    [{ day: 1 }],
  );
  expect(standing.entries.map(({ relation, side, hasMoved }) => [relation, side, hasMoved])).toEqual([
    [null, 'outlet', false],
    ['correctedByOutlet', 'outlet', true],
    ['retracts', 'own', true],
  ]);
  expect(standingOf([], [{ day: 1 }]).name).toBe('as reported');
});

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  link: fc.record({
    id: fc.string({ minLength: 4, maxLength: 8 }),
    relation: fc.constantFrom(...RELATIONS),
    status: fc.constantFrom('settled', 'proposed'),
    isConditional: fc.boolean(),
    fault: fc.constantFrom(null, 'speaker', 'words'),
  }),
  side: fc.constantFrom('own', 'outlet', 'other'),
  speakers: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
  day: fc.option(fc.nat(5)),
  decision: fc.constantFrom(null, 'accepted', 'rejected'),
});

test('whatever is done, in whatever order it is given, the standing is the same and by what counts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDeed, { selector: ({ link }) => link.id, maxLength: 6 }), (deeds) => {
      const standing = standingOf(deeds);
      expect(standingOf([...deeds].reverse())).toEqual(standing);
      expect(STANDINGS).toContain(standing.name);
      expect(standing.entries).toHaveLength(deeds.filter(({ decision }) => decision !== 'rejected').length);
      for (const entry of standing.entries)
        if (entry.hasMoved) expect([entry.isCertain, entry.isConditional]).toEqual([true, false]);
    }),
  );
});

test('docs/standing.md names every standing', () => {
  const page = readFileSync(new URL('../../../docs/standing.md', import.meta.url), 'utf8');
  for (const name of STANDINGS) expect(page).toContain(name);
});
