import { expect, test } from 'vitest';
import { hasPostgres, isAll } from './surroundings.ts';

/** Nothing uses PostgreSQL yet; this tests that the set-up for what will does reach one. */
test.skipIf(!isAll)('PostgreSQL can be reached', () => {
  expect(hasPostgres).toBe(true);
});
