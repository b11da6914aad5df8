import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeAcrossCase } from './judge-across-case.ts';
import { readAcrossCases } from './read-across-cases.ts';

// What joining people over documents reaches by now, so that nothing gets worse: pairs that are one and were made one,
// pairs that are not and were, and pairs that a person was asked about. HEARSAY_CASES=show prints what fails, write sets
// the floors anew.
const MODE = process.env.HEARSAY_CASES ?? '';
const FILE = new URL('./people-cases/across/floors.json', import.meta.url);

const results = readAcrossCases().map((one) => ({ name: one.name, ...judgeAcrossCase(one) }));
const sum = (key: 'joined' | 'same' | 'mixed' | 'apart' | 'asked' | 'ask') =>
  results.reduce((total, one) => total + one[key], 0);
const reached = { joined: sum('joined'), mixed: sum('mixed'), asked: sum('asked') };

if (MODE !== '') {
  for (const { name, faults } of results) if (faults.length > 0) console.log(`${name}: ${faults.join('; ')}`);
  console.log(
    `${reached.joined} of ${sum('same')} joined, ${reached.mixed} of ${sum('apart')} mixed, ${reached.asked} of ${sum('ask')} asked`,
  );
}
if (MODE === 'write') writeFileSync(FILE, `${JSON.stringify(reached, null, 2)}\n`);

const floors: typeof reached = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { joined: 0, mixed: 99, asked: 0 };

test('people over documents are joined, kept apart and asked about as well as before', () => {
  expect(reached.joined).toBeGreaterThanOrEqual(floors.joined);
  expect(reached.mixed).toBeLessThanOrEqual(floors.mixed);
  expect(reached.asked).toBeGreaterThanOrEqual(floors.asked);
});
