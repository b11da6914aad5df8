import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { memoryNow } from '../memory.ts';
import { tenthsOf } from './tenths.ts';
import { keepTimes, loadTimes } from './times-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-tenths-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('times that were kept in parts come back by index, and those of lost documents do not', () => {
  const path = join(folder, 'times');
  const memory = memoryNow();
  expect(loadTimes(path, 3).memory).toBeNull();
  keepTimes(path, { from: 0, milliseconds: [1, 2.34567], memory });
  keepTimes(path, { from: 3, milliseconds: [4, 5, 6], memory: { ...memory, own: 77 } });
  const { milliseconds, memory: last } = loadTimes(path, 5);
  expect([...milliseconds]).toEqual([1, 2.346, Number.NaN, 4, 5]);
  expect(last!.own).toBe(77);
});

test('tenths tell mean, median and worst, the start left out', () => {
  const times = Float64Array.from({ length: 5000 }, (_, at) => (at < 200 ? 1000 : at < 500 ? 4 : 6));
  times[4999] = 106;
  times[4998] = Number.NaN;
  const tenths = tenthsOf(times);
  expect(tenths).toHaveLength(10);
  expect(tenths[0]).toEqual({ mean: 4, median: 4, worst: 4 });
  expect(tenths[5]).toEqual({ mean: 6, median: 6, worst: 6 });
  expect(tenths[9]!.worst).toBe(106);
  expect(tenths[9]!.mean).toBeCloseTo(6.2, 2);
});

test('tenths of which nothing is known are empty', () => {
  const nothing = { mean: null, median: null, worst: null };
  expect(tenthsOf(new Float64Array(100).fill(Number.NaN))).toEqual(Array.from({ length: 10 }, () => nothing));
});
