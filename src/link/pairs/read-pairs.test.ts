import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { findEvents } from '../events/find-events.ts';
import { type LinkReader, type PairWords, READ_DEEDS, READ_PAIRS } from '../reader/link-reader.ts';
import { reportsOf } from '../report/reports-of.ts';
import { createSides } from '../targets/sides/create-sides.ts';
import { choosePairs } from './choose-pairs.ts';
import { NO_PAIRS } from './pairs-read.ts';
import { readPairs } from './read-pairs.ts';

const TOLD = tellMarked(
  '[s1|Osei] [c1|said] [t1|the bell was a kettle]. [s2|Brill] [c2|said] [t2|hay was dear]. [s3|Osei] [c3|withdrew] [t3|his remark about the bell].',
  { speakers: ['osei', 'brill', 'osei'] },
);
const REPORTS = reportsOf(TOLD);
const STATEMENTS = REPORTS.map((report) => ({ reports: [report] }));
const GROUND = {
  events: findEvents(TOLD),
  statements: STATEMENTS,
  sides: createSides(TOLD, STATEMENTS),
};

/** A reader that is sure of one relation where words of the earlier report are there, and keeps what it was asked. */
function readerOf(relation: (typeof READ_PAIRS)[number], words: string) {
  const asked: PairWords[] = [];
  const reader: LinkReader = {
    version: '1',
    readDeeds: async (reports) => reports.map(() => READ_DEEDS.map(() => 0)),
    readPairs: async (pairs) => {
      asked.push(...pairs);
      return pairs.map(({ to }) =>
        READ_PAIRS.map((one) => (one === relation && to.content.includes(words) ? 4 : -4)),
      );
    },
  };
  return { reader, asked };
}

test('only what does something is read, beside what it may be done to', () => {
  const pairs = choosePairs(GROUND).map(({ from, to }) => `${from.attribution.id} ${to.attribution.id}`);
  expect(pairs).toContain('a3 a1');
  expect(pairs.every((pair) => pair.startsWith('a3'))).toBe(true);
});

test('gives the reader the words of both, who speaks them, and how far apart they are', async () => {
  const { reader, asked } = readerOf('retracts', 'kettle');
  const read = await readPairs(reader, GROUND);
  expect(asked).toContainEqual({
    from: expect.objectContaining({ source: 'Osei', cue: 'withdrew' }),
    to: { source: 'Osei', cue: 'said', content: 'the bell was a kettle' },
    speakers: 'same',
    distance: 2,
  });
  expect(read.get(REPORTS[2]!)?.get(STATEMENTS[0]!)?.[READ_PAIRS.indexOf('retracts')]).toBe(4);
});

test('a report does the likelier what the reader takes it to do to some statement', async () => {
  const deeds = new Map([[REPORTS[2]!, READ_DEEDS.map(() => 0)]]);
  const scoreWith = async (relation: (typeof READ_PAIRS)[number]) => {
    const pairs = await readPairs(readerOf(relation, 'kettle').reader, GROUND);
    return findEvents(TOLD, { deeds, pairs }).find((event) => event.relation === 'retracts')!.score;
  };
  expect(await scoreWith('retracts')).toBeGreaterThan(await scoreWith('repeats'));
});

test('without a reader nothing is read', async () => {
  expect(await readPairs(null, GROUND)).toBe(NO_PAIRS);
});
