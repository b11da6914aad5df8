import { expect, test } from 'vitest';
import { chosen } from './facet-lists.tsx';

test('choosing a facet narrows by it, choosing it again no more', () => {
  expect(chosen('outlets', 'The Daily Kelp', {})).toEqual({ publisher: 'The Daily Kelp' });
  expect(chosen('outlets', 'The Daily Kelp', { publisher: 'The Daily Kelp' })).toEqual({
    publisher: undefined,
  });
  expect(chosen('years', '2026', {})).toEqual({ from: '2026', to: '2026' });
  expect(chosen('years', '2026', { from: '2026', to: '2026' })).toEqual({ from: undefined, to: undefined });
});
