import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkId } from './link-id.ts';

const KEY = { from: 'a1', relation: 'disputes', evidence: [{ start: 3, end: 9 }], apart: '' } as const;

test('24 characters in hexadecimal, the same for the same', () => {
  expect(linkId(KEY)).toMatch(/^[0-9a-f]{24}$/);
  expect(linkId({ ...KEY })).toBe(linkId(KEY));
});

test('another for whatever differs', () => {
  const others = [
    { ...KEY, from: 'a2' },
    { ...KEY, relation: 'retracts' as const },
    { ...KEY, evidence: [{ start: 3, end: 10 }] },
    { ...KEY, apart: 'b1' },
  ];
  expect(new Set([KEY, ...others].map(linkId)).size).toBe(5);
});

test('many ids, no two alike', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 200 }), (ids) => {
      expect(new Set(ids.map((from) => linkId({ ...KEY, from }))).size).toBe(ids.length);
    }),
  );
});
