import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { reportsOf } from '../report/reports-of.ts';
import { NOTHING_READ } from './deeds-read.ts';
import type { LinkReader, ReportWords } from './link-reader.ts';
import { readDeeds } from './read-deeds.ts';

const TOLD = tellMarked(
  'On Monday [s1|Osei] [c1|said] [t1|“I was wrong about the bell”]. [s2|Brill] [c2|would say] [t2|he was wrong]. [s3|Brill] [c3|said] [t3|hay was dear this year].',
  { polarities: ['asserted', 'hypothetical', 'asserted'] },
);

test('gives the reader the words of a report by part, nothing that is only supposed, and nothing that does nothing', async () => {
  const given: ReportWords[] = [];
  const reader: LinkReader = {
    version: '1',
    readDeeds: async (reports) => {
      given.push(...reports);
      return reports.map(() => [1]);
    },
    readPairs: async () => [],
  };
  const [first] = reportsOf(TOLD);
  expect(await readDeeds(reader, TOLD)).toEqual(new Map([[first, [1]]]));
  expect(given).toEqual([
    { source: 'Osei', cue: 'said', content: '“I was wrong about the bell”', aside: 'On Monday' },
  ]);
});

test('reads nothing without a reader', async () => {
  expect(await readDeeds(null, TOLD)).toBe(NOTHING_READ);
});
