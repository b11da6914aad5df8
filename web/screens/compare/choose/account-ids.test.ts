import { expect, test } from 'vitest';
import { accountIds, accountQuery } from './account-ids.ts';

test('accounts stand in the order of their numbers, each once', () => {
  expect(accountIds({ a10: 'ten', a2: 'two', a: 'one', a3: 'two', order: 'text', ab: 'no' })).toEqual([
    'one',
    'two',
    'ten',
  ]);
});

test('an address names what there is and drops the rest', () => {
  const query = accountQuery(['x', 'y']);
  expect(accountIds(query)).toEqual(['x', 'y']);
  expect(query).toMatchObject({ a: 'x', a2: 'y', a3: undefined });
});
