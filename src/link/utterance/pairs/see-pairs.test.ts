import { describe, expect, test } from 'vitest';
import { type Telling, tellMarked } from '../../../../test/tell-marked.ts';
import { reportsOf } from '../../report/reports-of.ts';
import { seePairs } from './see-pairs.ts';

const DAY = 20_000;
const tell = (annotated: string, telling: Telling = {}) =>
  reportsOf(tellMarked(annotated, { day: DAY, publisher: 'The Post', ...telling }));

/** What is told of a pair, by name; 0 of what is not told. */
function compare(one: string, other: string, telling: Telling = {}): (name: string) => number {
  const [a] = tell(one);
  const [b] = tell(other, { publisher: 'The Star', ...telling });
  const features = new Map(seePairs([[a!, b!]])[0]!.features);
  return (name) => features.get(name) ?? 0;
}

const LANTERN = '[t|“I have lit that lantern nine thousand times for nothing,”] [s|Ada Holm] [c|said].';

describe('two reports', () => {
  test('with the same words quoted have all of the shorter in common', () => {
    const of = compare(LANTERN, '[t|“Nine thousand times for nothing,”] [s|she] [c|said].');
    expect(of('share of the shorter')).toBe(1);
    expect(of('share of the longer')).toBeLessThan(1);
    expect(of('missing weight')).toBe(0);
    expect(of('words of a common quotation')).toBe(5);
    expect(of('other figure')).toBe(0);
  });

  test('with another figure, or the reverse', () => {
    const beds = '[s|Holm] [c|said] [t|the county would open 1,500 hospital beds].';
    expect(compare(beds, '[s|Holm] [c|said] [t|it would open 2,500 beds].')('other figure')).toBe(1);
    const reverse = '[s|Holm] [c|said] [t|the county would not open 1,500 hospital beds].';
    expect(compare(beds, reverse)('negated in one')).toBeGreaterThan(0.5);
    expect(compare(reverse, '[s|Holm] [c|did say] [t|“beds”].')('negated in one')).toBe(0);
  });

  test.for([
    ['again', '[s|Holm] [c|said again] [t|she had lit the lantern].', 'one said again', 1],
    ['once', '[s|Holm], who once [c|said] [t|she had lit the lantern].', 'one said again', 0],
    [
      'once, long past',
      '[s|Holm], who once [c|said] [t|she had lit the lantern].',
      'later one told as past',
      1,
    ],
    ['once more', '[s|Holm] once more [c|said] [t|she had lit the lantern].', 'one said again', 1],
    [
      'on a day behind the other',
      'On Tuesday [s|Holm] [c|said] [t|she had lit the lantern].',
      'said after the other came out',
      1,
    ],
    [
      'on no day that the sentence tells of something else',
      'The board on Tuesday shut the light, months after [s|Holm] [c|said] [t|she had lit the lantern].',
      'said after the other came out',
      0,
    ],
  ] as const)('said %s', ([, words, name, value]) => {
    // Day 20 040 is a Thursday.
    expect(compare(LANTERN, words, { day: 20_040 })(name)).toBe(value);
  });

  test('of which one is earlier are told apart', () => {
    const of = compare(LANTERN, '[s|Holm] [c|told] us [t|that she had lit the lantern].', { day: DAY + 2 });
    expect([of('manner of the earlier'), of('manner of the later'), of('days apart')]).toEqual([2, 0, 2]);
    const from = compare('[s|Holm] [c|told] us [t|that she had lit the lantern].', LANTERN, { day: DAY - 2 });
    expect([from('manner of the earlier'), from('manner of the later')]).toEqual([2, 0]);
    const undated = compare(LANTERN, '[s|Holm] [c|told] us [t|that she had lit the lantern].', { day: null });
    expect([undated('manner of the earlier'), undated('days apart')]).toEqual([0, -1]);
  });
});

test('two people’s are left out', () => {
  const people = ['Ada Holm', 'Bo Lind'].map((name, n) => ({
    ...{ id: `p${n + 1}`, name, kind: 'person' as const, aliases: [], roles: [] },
    ...{ gender: null, by: null },
  }));
  const [a] = tell(LANTERN, { people });
  const [b] = tell(LANTERN, { people, publisher: 'The Star', speakers: ['p2'] });
  expect(seePairs([[a!, b!]])).toEqual([]);
});

test('each pair is seen beside the others of either report with one of the other’s document', () => {
  const [a] = tell(LANTERN);
  const others = tell(
    '[s1|Holm] [c1|said] [t1|she had lit the lantern nine thousand times]. [s2|She] [c2|said] [t2|the lantern was brass].',
    { publisher: 'The Star' },
  );
  const [near, far] = seePairs(others.map((b) => [a!, b] as const)).map(({ features }) => new Map(features));
  expect(near!.get('others')).toBe(1);
  expect(near!.get('others with more in common')).toBe(0);
  expect(far!.get('others with more in common')).toBe(1);
  expect(near!.get('common weight over others')).toBeCloseTo(
    near!.get('common weight')! - far!.get('common weight')!,
  );
  expect(far!.get('common weight over others')).toBeLessThan(0);
});
