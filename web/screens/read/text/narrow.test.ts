import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { countManners, countSpeakers, NOBODY, narrowed, narrowOf } from './narrow.ts';
import { placeStatements } from './place-statements.ts';

const statements = placeStatements(
  fakeReading('so', [
    {},
    { speaker: 'p1', manner: 'direct' },
    { speaker: ['p1', 'p2'] },
    {},
    {},
    { speaker: 'p1', manner: 'direct' },
  ]),
);
const shown = (query: Readonly<Record<string, string>>) =>
  narrowed(statements, narrowOf(query)).map(({ attribution }) => attribution.id);

test('those who speak most stand first, and what nobody speaks last', () => {
  expect(countSpeakers(statements)).toEqual([
    { key: 'p1', count: 3 },
    { key: 'p2', count: 1 },
    { key: NOBODY, count: 3 },
  ]);
  expect(countManners(statements)).toEqual([
    { manner: 'direct', count: 2 },
    { manner: 'indirect', count: 4 },
  ]);
});

test.each([
  [{}, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
  [{ speaker: 'p2' }, ['a3']],
  [{ speaker: NOBODY }, ['a1', 'a4', 'a5']],
  [{ speaker: 'p1', manner: 'direct' }, ['a2', 'a6']],
  [{ manner: 'odd', speaker: '' }, ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
])('%j shows %j', (query, ids) => {
  expect(shown(query as Record<string, string>)).toEqual(ids);
});
