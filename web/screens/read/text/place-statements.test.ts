import { expect, test } from 'vitest';
import { fakeReading } from '../../../../test/fake-reading.ts';
import { placeStatements } from './place-statements.ts';

test('one inside another follows it, and names speakers by what they are called', () => {
  const reading = fakeReading('Anna said Ben\nsaid so. Carl spoke.', [
    { source: 'Anna', cue: 'said', content: ['Ben\nsaid so'], speaker: 'p1' },
    { source: 'Carl', cue: 'spoke', candidates: [{ id: 'p9', score: 0.4 }] },
    { source: 'Ben', content: ['so'], parent: 'a1' },
  ]);
  const people = [{ id: 'p1', name: 'Anna Berg' } as never];
  const placed = placeStatements({ ...reading, people });
  expect(
    placed.map(({ attribution, number, depth, inside }) => [attribution.id, number, depth, inside]),
  ).toEqual([
    ['a1', 1, 0, null],
    ['a3', 2, 1, 1],
    ['a2', 3, 0, null],
  ]);
  expect(placed[0]?.speakers).toEqual([{ id: 'p1', name: 'Anna Berg' }]);
  expect(placed[2]?.speakers).toEqual([]);
  expect(placed[2]?.candidates).toEqual([{ id: 'p9', name: 'p9', score: 0.4 }]);
});

test('those that stand inside each other are shown all the same', () => {
  const reading = fakeReading('so', [{ parent: 'a2' }, { parent: 'a1' }]);
  expect(placeStatements(reading).map(({ attribution }) => attribution.id)).toEqual(['a1', 'a2']);
});
