import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { reportsOf } from '../report/reports-of.ts';
import type { LinkReader, ReportWords } from './link-reader.ts';
import { NOTHING_READ, readDeeds } from './read-deeds.ts';

const TOLD = tellMarked(
  'On Monday [s1|Osei] [c1|said] [t1|“I was wrong about the bell”]. [s2|Brill] [c2|would say] [t2|the same].',
  { polarities: ['asserted', 'hypothetical'] },
);

test('gives the reader the words of a report by part, and nothing that is only supposed', async () => {
  const given: ReportWords[] = [];
  const reader: LinkReader = {
    version: '1',
    readDeeds: async (reports) => {
      given.push(...reports);
      return reports.map(() => [1]);
    },
  };
  const [first] = reportsOf(TOLD);
  expect(await readDeeds(reader, reportsOf(TOLD))).toEqual(new Map([[first, [1]]]));
  expect(given).toEqual([
    { source: 'Osei', cue: 'said', content: '“I was wrong about the bell”', aside: 'On Monday' },
  ]);
});

test('reads nothing without a reader', async () => {
  expect(await readDeeds(null, reportsOf(TOLD))).toBe(NOTHING_READ);
});
