import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGINE_NAMES } from '../src/index.ts';
import { openEngine } from '../src/runtime/open-engine.ts';
import { segment } from '../src/segment/index.ts';
import { judgeCase, type Verdict } from './judge-case.ts';
import { plainDocument } from './plain-document.ts';
import { listThemes, readCases } from './read-cases.ts';

// The cases say what is right, not what the engine can do. The floors say how many pass by now, so that nothing gets
// worse. HEARSAY_CASES=show prints what fails; HEARSAY_CASES=write raises the floors to what passes.
const MODE = process.env.HEARSAY_CASES ?? '';
const floorsFile = (engine: string) =>
  new URL(engine === 'rules' ? './cases/floors.json' : `./cases/floors-${engine}.json`, import.meta.url);

interface ThemeResult {
  readonly theme: string;
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly ({ readonly name: string } & Verdict)[];
  readonly spurious: number;
}

async function judgeThemes(name: (typeof ENGINE_NAMES)[number]): Promise<readonly ThemeResult[]> {
  const { engine } = await openEngine(name);
  const results: ThemeResult[] = [];
  for (const theme of listThemes()) {
    const cases: ({ readonly name: string } & Verdict)[] = [];
    for (const one of readCases(theme))
      cases.push({
        name: one.name,
        ...judgeCase(one, await engine.attribute(segment(plainDocument(one.text)))),
      });
    const failed = cases.filter(({ faults }) => faults.length > 0);
    const spurious = cases.reduce((sum, one) => sum + one.spurious, 0);
    results.push({ theme, total: cases.length, passed: cases.length - failed.length, failed, spurious });
  }
  return results;
}

function report(results: readonly ThemeResult[]): string {
  const count = (key: 'passed' | 'total' | 'spurious') => results.reduce((sum, one) => sum + one[key], 0);
  const lines = results.map(({ theme, total, passed, failed, spurious }) => {
    const faults = failed.map((one) => `    ${one.name} ${one.faults.join('; ')}`);
    return [`${theme}: ${passed} of ${total}, ${spurious} too many`, ...faults].join('\n');
  });
  return [...lines, `${count('passed')} of ${count('total')}, ${count('spurious')} too many`].join('\n');
}

for (const name of ENGINE_NAMES) {
  const results = await judgeThemes(name);
  const file = floorsFile(name);
  const floors: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (MODE !== '') console.log(`${name}\n${report(results)}`);
  if (MODE === 'write') {
    const raised = results.map(({ theme, passed }) => [theme, Math.max(passed, floors[theme] ?? 0)]);
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`);
  }

  describe(`the ${name} engine`, () => {
    test('every theme has a floor, and every floor a theme', () => {
      expect(Object.keys(floors).sort()).toEqual(listThemes());
    });

    test.each(results)('$theme: no case passed before and fails now', ({ theme, passed, failed }) => {
      const faults = failed.map((one) => `${one.name} ${one.faults.join('; ')}`).join('\n');
      expect(passed, faults).toBeGreaterThanOrEqual(floors[theme] ?? 0);
    });
  });
}
