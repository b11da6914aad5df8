import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecord } from '../src/record/open-record.ts';
import { openEngine } from '../src/runtime/open-engine.ts';
import { type CopyVerdict, judgeCopyCase } from './judge-copy-case.ts';
import { readCopyCases } from './read-copy-cases.ts';
import { PORTS } from './record-stores.ts';

// HEARSAY_CASES=show prints what fails; =even or =odd those of one half, of which one is for tuning.
const MODE = process.env.HEARSAY_CASES ?? '';
/** Share of the copies, versions and further readings that must be found. */
const LEAST_FOUND = 0.95;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-copies-'));
const verdicts: CopyVerdict[] = [];

function isShown({ case: name, isRight }: CopyVerdict): boolean {
  const half = Number.parseInt(name, 10) % 2 === 0 ? 'even' : 'odd';
  return !isRight && (MODE === 'show' || MODE === half);
}

function show(): void {
  for (const half of [0, 1]) {
    const own = verdicts.filter((one) => Number.parseInt(one.case, 10) % 2 === half);
    const right = own.filter(({ isRight }) => isRight).length;
    const invented = own.filter(({ isInvented }) => isInvented).length;
    console.log(`${half === 0 ? 'even' : 'odd'}: ${right} of ${own.length} right, ${invented} invented`);
  }
  for (const { case: name, label, expected, found } of verdicts.filter(isShown))
    console.log(`    ${name} ${label} is ${JSON.stringify(expected)}, found ${found}`);
}

beforeAll(async () => {
  const { engine } = await openEngine('rules');
  for (const one of readCopyCases()) {
    const record = await openRecord(join(folder, `${one.name}.db`), PORTS);
    verdicts.push(...(await judgeCopyCase(one, { record, engine })));
    await record.close();
  }
  if (MODE !== '') show();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const wrong = (all: readonly CopyVerdict[]): readonly string[] =>
  all.map(({ case: name, label, found }) => `${name} ${label} ${found}`);

describe('copies and versions in the cases', () => {
  test('none is invented', () => {
    expect(wrong(verdicts.filter(({ isInvented }) => isInvented))).toEqual([]);
  });

  test('what is one is found', () => {
    const asked = verdicts.filter(({ expected }) => expected.is !== 'neither');
    expect(asked.length).toBeGreaterThanOrEqual(30);
    const missed = asked.filter(({ isRight }) => !isRight);
    expect(missed.length, wrong(missed).join('\n')).toBeLessThanOrEqual((1 - LEAST_FOUND) * asked.length);
  });

  test('what is neither stands for itself', () => {
    const others = verdicts.filter(({ expected }) => expected.is === 'neither');
    expect(wrong(others.filter(({ isRight }) => !isRight))).toEqual([]);
  });
});
