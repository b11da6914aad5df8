import { expect, test } from 'vitest';
import type { PersonKind } from '../model/index.ts';
import { isSurelyOther } from './is-surely-other.ts';

const person = (name: string, kind: PersonKind = 'person', by: string | null = null) => ({
  ...{ id: name, name, kind, by },
});

test.each([
  [person('Ada Brook'), person('Bo Lind'), true],
  [person('Ada Brook'), person('Dale Brook'), true],
  [person('Ada Brook'), person('Brook'), false],
  [person('Ada Brook'), person('A. Brook'), false],
  [person('Ada Brook'), person('the club', 'organisation'), false],
  [person('a nurse', 'anonymous'), person('Ada Brook'), false],
  [person('the report', 'document'), person('Ada Brook'), false],
])('%o and %o', (a, b, expected) => {
  expect(isSurelyOther(a, b)).toBe(expected);
  expect(isSurelyOther(b, a)).toBe(expected);
});
