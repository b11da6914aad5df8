import { expect, test } from 'vitest';
import { tellMarked } from '../../../test/tell-marked.ts';
import { reportsOf } from '../report/reports-of.ts';
import { archiveQueries } from './archive-queries.ts';

const ask = (annotated: string, speakers: readonly (string | null)[]) =>
  archiveQueries(reportsOf(tellMarked(annotated, { speakers, day: 20_000 })));

test('what one speaker says is asked for together, by its rare words', () => {
  const queries = ask(
    '[s1|Holm] [c1|said] [t1|the ferry was late]. [s2|She] [c2|said] [t2|the lantern was lit]. [s3|Lind] [c3|said] [t3|it was raining].',
    ['p1', 'p1', 'p2'],
  );
  expect(queries.map(({ speakers }) => speakers)).toEqual([['p1'], ['p2']]);
  expect(queries[0]!.terms).toEqual(expect.arrayContaining(['ferri', 'lantern']));
  expect(queries[0]!.terms).not.toContain('the');
  expect(queries.every(({ to }) => to === 20_000)).toBe(true);
});

test('what only points asks for what was said of late', () => {
  expect(ask('[s|Holm] [c|said] [t|so].', ['p1'])).toMatchObject([{ speakers: ['p1'], terms: [] }]);
});

test('long quotations are looked for whoever said them', () => {
  const queries = ask('[t|“The ferry sails with cattle aboard,”] [s|Holm] [c|said].', ['p1']);
  expect(queries.map(({ speakers }) => speakers)).toEqual([['p1'], []]);
});

test('the number of queries does not grow with that of what one person says without marks', () => {
  const words = Array.from(
    { length: 30 },
    (_, n) => `[s${n + 1}|Holm] [c${n + 1}|said] [t${n + 1}|ferry number ${n} carried cattle].`,
  ).join(' ');
  expect(ask(words, []).length).toBeLessThanOrEqual(5);
});
