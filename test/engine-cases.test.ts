import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRulesEngine } from '../src/attribute/index.ts';
import { segment } from '../src/segment/index.ts';
import { judgeCase, type Verdict } from './judge-case.ts';
import { plainDocument } from './plain-document.ts';
import { type EngineCase, listThemes, readCases } from './read-cases.ts';

// The cases say what is right, not what the engine can do. The floors say how many pass by now, so that nothing gets
// worse. HEARSAY_CASES=show prints what fails; HEARSAY_CASES=write raises the floors to what passes.
const MODE = process.env.HEARSAY_CASES ?? '';
const FLOORS_FILE = new URL('./cases/floors.json', import.meta.url);
const FLOORS: Record<string, number> = JSON.parse(readFileSync(FLOORS_FILE, 'utf8'));

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const engine = createRulesEngine({ hash });
const judge = (one: EngineCase): Verdict =>
  judgeCase(one, engine.attribute(segment(plainDocument(one.text))));

const results = listThemes().map((theme) => {
  const cases = readCases(theme).map((one) => ({ name: one.name, ...judge(one) }));
  const failed = cases.filter(({ faults }) => faults.length > 0);
  const spurious = cases.reduce((sum, one) => sum + one.spurious, 0);
  return { theme, total: cases.length, passed: cases.length - failed.length, failed, spurious };
});

const report = results.map(({ theme, total, passed, failed, spurious }) => {
  const faults = failed.map((one) => `    ${one.name} ${one.faults.join('; ')}`);
  return [`${theme}: ${passed} of ${total}, ${spurious} too many`, ...faults].join('\n');
});
const count = (key: 'passed' | 'total' | 'spurious') => results.reduce((sum, one) => sum + one[key], 0);
if (MODE !== '')
  console.log(
    [...report, `${count('passed')} of ${count('total')}, ${count('spurious')} too many`].join('\n'),
  );
if (MODE === 'write') {
  const floors = results.map(({ theme, passed }) => [theme, Math.max(passed, FLOORS[theme] ?? 0)]);
  writeFileSync(FLOORS_FILE, `${JSON.stringify(Object.fromEntries(floors), null, 2)}\n`);
}

test('every theme has a floor, and every floor a theme', () => {
  expect(Object.keys(FLOORS).sort()).toEqual(listThemes());
});

test.each(results)('$theme: no case passed before and fails now', ({ theme, passed, failed }) => {
  const faults = failed.map((one) => `${one.name} ${one.faults.join('; ')}`).join('\n');
  expect(passed, faults).toBeGreaterThanOrEqual(FLOORS[theme] ?? 0);
});
