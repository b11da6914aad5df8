import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureInconsistency } from './measure-inconsistency.ts';

const folder = mkdtempSync(join(tmpdir(), 'inconsistency-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('three-way accuracy stands beside that of the commonest class', () => {
  const path = join(folder, 'pairs.jsonl');
  const pairs = [
    { a: 'More trams.', b: 'No trams.', label: 'Surface contradiction', label3: 'Inconsistent' },
    { a: 'More buses.', b: 'No buses.', label: 'Indirect inconsistency', label3: 'Inconsistent' },
    { a: 'More trees.', b: 'Plant trees.', label: 'Consistent', label3: 'Consistent' },
    { a: 'More trees.', b: 'Ban whistles.', label: 'Unrelated', label3: 'Unrelated' },
  ];
  writeFileSync(path, pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
  const figures = measureInconsistency(path, (one, other) =>
    one === 'More trees.' ? 'unrelated' : other.startsWith('No') ? 'contradiction' : 'consistent',
  );
  expect(figures).toMatchObject({ pairs: 4, accuracy: 75, majority: 50 });
  expect(figures.classes.unrelated).toEqual({ hits: 1, found: 2, due: 1 });
  expect(figures.byLabel.Consistent).toEqual({ pairs: 1, right: 0 });
});
