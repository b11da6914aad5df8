import { expect, test } from 'vitest';
import { type FakeAttribution, fakeReading } from '../../test/fake-reading.ts';
import { placeAttributions } from './place-attributions.ts';

const outline = (fakes: readonly FakeAttribution[]) =>
  placeAttributions(fakeReading('', fakes).attributions).map(
    ({ attribution, number, depth }) => `${number} ${attribution.id} ${depth}`,
  );

test('children follow their parent, deeper by one', () => {
  expect(outline([{}, {}, { parent: 'a1' }, { parent: 'a3' }])).toEqual([
    '1 a1 0',
    '2 a3 1',
    '3 a4 2',
    '4 a2 0',
  ]);
});

test('an unknown parent is none', () => {
  expect(outline([{ parent: 'gone' }])).toEqual(['1 a1 0']);
});

test('those that stand inside each other are shown all the same', () => {
  expect(outline([{ parent: 'a2' }, { parent: 'a1' }])).toEqual(['1 a1 0', '2 a2 1']);
});

test('a chain of ten thousand needs no deep stack', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => ({ parent: i === 0 ? null : `a${i}` }));
  expect(placeAttributions(fakeReading('', chain).attributions).at(-1)?.depth).toBe(9999);
});
