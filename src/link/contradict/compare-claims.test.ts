import { expect, test } from 'vitest';
import { claimOf } from './claim/claim-of.ts';
import { compareClaims } from './compare-claims.ts';
import { matchClaims } from './match/match-claims.ts';

/** Kinds of conflict between two texts, the strongest first, each with the clause of the first that shows it. */
const conflicts = (one: string, other: string) => {
  const [ours, theirs] = [claimOf(one), claimOf(other)];
  return matchClaims(ours, theirs).conflicts.map(({ kind, clauses: [number] }) => {
    const { start, end } = ours.clauses[number]!;
    return `${kind}: ${one.slice(ours.tokens[start]!.start, ours.tokens[end - 1]!.end)}`;
  });
};

test.each([
  [
    'negation: The bridge will not open in May',
    'The bridge will not open in May',
    'The bridge will open in May',
  ],
  [
    'negation: that he never met the envoy',
    'He says that he never met the envoy',
    'He met the envoy in Rome',
  ],
  ['opposite: and the gate was locked', 'It was late, and the gate was locked', 'the gate stood open'],
  ['opposite: every seat was sold', 'every seat was sold', 'many seats were unsold'],
  ['quantity: Nobody likes the mural', 'Nobody likes the mural', 'Everybody likes the mural'],
  ['figure: Two ferries sank', 'Two ferries sank', 'five ferries sank'],
  ['figure: it cost £3 million', 'it cost £3 million', 'it cost £7m'],
  [
    'negation: the tower lacked sprinklers',
    'the tower lacked sprinklers',
    'the tower has sprinklers on every floor',
  ],
  ['negation: he is far from safe', 'he is far from safe', 'he is safe'],
  [
    'negation: Nobody told her of the debt',
    'Nobody told her of the debt',
    'he told her of the debt in April',
  ],
  ['opposite: the ferry left on time', 'the ferry left on time', 'the ferry sailed forty minutes late'],
  ['opposite: the van was red', 'the van was red', 'the van was blue'],
  ['figure: the film took six weeks', 'the film took six weeks', 'the film took four years'],
  ['figure: it will cost no more than £3 million', 'it will cost no more than £3 million', 'it cost £7m'],
  [
    'elsewhere: the film was shot entirely in Malta',
    'the film was shot entirely in Malta',
    'most of the film was shot in Berlin',
  ],
])('conflict: %s', (expected, one, other) => expect(conflicts(one, other)).toContain(expected));

test.each([
  ['about 5,000 people marched', '4,912 people marched'],
  ['more than 40 homes flooded', '57 homes flooded'],
  ['The north gate is open', 'The south gate is shut'],
  ['Not only the school was closed', 'The school was closed'],
  ['Nobody told her that the mill would close', 'The mill would close'],
  ['The ferry is not safe', 'The ferry is unsafe'],
  ['There were two nurses on Ward 6', 'There were two nurses on Ward 5'],
  ['The home side won', 'The away side lost'],
  ['The red van was parked', 'The blue van was not far'],
  ['They read what they like', 'They do not read what we like, they read what they like'],
  ['It cost at least £3 million', 'It cost £7 million'],
])('no conflict: %s | %s', (one, other) => expect(conflicts(one, other)).toEqual([]));

test('a comparison has a score for each label and tells what it rests on', () => {
  const { scores, label, reasons } = compareClaims(
    'Video surveillance in public places must be banned.',
    'There must be video surveillance in all public places.',
  );
  expect(Object.keys(scores)).toEqual(['contradiction', 'consistent', 'unrelated']);
  expect(scores[label]).toBe(Math.max(...Object.values(scores)));
  expect(reasons.find(({ name }) => name === 'shared')!.value).toBeGreaterThan(1);
});

test('nothing shared is no conflict, nor are empty texts', () => {
  expect(compareClaims('', '').reasons.find(({ name }) => name === 'overlap')!.value).toBe(0);
  expect(conflicts('Milk is cheap', 'No trains ran on Sunday')).toEqual([]);
});
