import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { findEvents } from '../events/find-events.ts';
import { NO_PAIRS, type ReadPairs } from '../pairs/pairs-read.ts';
import { READ_PAIRS } from '../reader/link-reader.ts';
import { reportsOf } from '../report/reports-of.ts';
import { rankTargets } from './rank-targets.ts';
import { createSides } from './sides/create-sides.ts';
import { weigh } from './trees.ts';

/** An event that takes something back, and two statements that it may be about. */
const TOLD = tellMarked(
  '[s1|Osei] [c1|said] [t1|the bell was a kettle]. [s2|Osei] [c2|said] [t2|hay was dear]. [s3|Osei] [c3|withdrew] [t3|his remark about the bell].',
  { speakers: ['osei', 'osei', 'osei'] },
);
const STATEMENTS = reportsOf(TOLD).map((report) => ({ reports: [report] }));
const [EVENT] = findEvents(TOLD).filter(({ relation }) => relation === 'retracts');
const rankWith = (pairs: ReadPairs) =>
  rankTargets(EVENT!, STATEMENTS, {
    sides: createSides(TOLD, STATEMENTS),
    replies: new Set(),
    aimed: [],
    pairs,
  });
const scoreOf = (pairs: ReadPairs, statement: (typeof STATEMENTS)[number] | undefined) =>
  rankWith(pairs).find((one) => one.statement === statement)!.score;

test('the words that name a statement speak for it', () => {
  expect(rankWith(NO_PAIRS)[0]!.statement).toBe(STATEMENTS[0]);
});

test('so does what a reader makes of the two', () => {
  const readAs = (odds: number): ReadPairs =>
    new Map([[EVENT!.from, new Map([[STATEMENTS[0]!, READ_PAIRS.map(() => odds)]])]]);
  expect(scoreOf(readAs(4), STATEMENTS[0])).toBeGreaterThan(scoreOf(readAs(-4), STATEMENTS[0]));
});

test('features that no tree asks for change nothing', () => {
  const features = [
    ['words', 1],
    ['relation retracts', 1],
  ] as const;
  expect(weigh([...features, ['of another version', 5]], true)).toBe(weigh(features, true));
});
