import { expect, test } from 'vitest';
import { searchQuery } from './search-query.ts';

test('an address asks for what it names and no more', () => {
  expect(searchQuery({})).toEqual({});
  expect(searchQuery({ q: 'dam', by: 'meaning', copies: 'false', strange: 'x', from: '' })).toEqual({
    q: 'dam',
    by: 'meaning',
    copies: false,
  });
  expect(searchQuery({ by: 'meaning' })).toEqual({});
});
