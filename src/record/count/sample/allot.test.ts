import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allot } from './allot.ts';

test('one each, and the rest in proportion', () => {
  const sizes = new Map([
    ['herald', 800],
    ['post', 190],
    ['note', 10],
  ]);
  expect(Object.fromEntries(allot(sizes, 100))).toEqual({ herald: 79, post: 19, note: 2 });
  expect(Object.fromEntries(allot(sizes, 2))).toEqual({ herald: 2, post: 0, note: 0 });
  expect(allot(sizes, 5000)).toEqual(sizes);
});

test('gives as many as are asked for, and to none more than it has', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), fc.nat(400), (all, n) => {
      const sizes = new Map(all.map((size, at) => [String(at), size]));
      const given = [...allot(sizes, n)];
      const total = all.reduce((sum, size) => sum + size, 0);
      expect(given.reduce((sum, [, many]) => sum + many, 0)).toBe(Math.min(n, total));
      for (const [name, many] of given) expect(many).toBeLessThanOrEqual(sizes.get(name)!);
      if (n >= all.length) for (const [, many] of given) expect(many).toBeGreaterThan(0);
    }),
  );
});
