import { expect, test } from 'vitest';
import { packJson, unpackJson } from './pack.ts';
import { shareUnpacked } from './share-unpacked.ts';

test('the same bytes are unpacked once, others anew', () => {
  let count = 0;
  const unpack = shareUnpacked((bytes) => {
    count++;
    return unpackJson(bytes);
  });
  const [a, b] = [packJson({ name: 'Ana' }), packJson({ name: 'Bo' })];
  expect(unpack(a)).toBe(unpack(Uint8Array.from(a)));
  expect(unpack(b)).toEqual({ name: 'Bo' });
  expect(unpack(a)).toEqual({ name: 'Ana' });
  expect(count).toBe(2);
});

test('only so much is kept', () => {
  let count = 0;
  const unpack = shareUnpacked(() => ++count);
  const first = new Uint8Array(3_000_000);
  unpack(first);
  unpack(new Uint8Array(2_000_000).fill(1));
  expect(unpack(first)).toBe(3);
  expect(unpack(new Uint8Array(5_000_000))).toBe(4);
  expect(unpack(first)).toBe(5);
});
