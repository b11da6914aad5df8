import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgePeopleCase } from './judge-people-case.ts';
import { listPeopleThemes, readPeopleCases } from './read-people-cases.ts';

// The cases say what is right, not what resolving can do. The floors say how many speakers are right by now, and the
// ceilings how many are wrong, so that nothing gets worse. HEARSAY_CASES=show prints what fails; HEARSAY_CASES=write
// sets them anew.
const MODE = process.env.HEARSAY_CASES ?? '';
const FILE = new URL('./people-cases/floors.json', import.meta.url);

interface Bounds {
  readonly right: number;
  readonly wrong: number;
}

const results = listPeopleThemes().map((theme) => {
  const judged = readPeopleCases(theme).flatMap((one) =>
    judgePeopleCase(one).map((verdict) => ({ name: one.name, ...verdict })),
  );
  const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length;
  return { theme, judged, right: count('right'), wrong: count('wrong') };
});

if (MODE !== '') {
  for (const { theme, judged, right, wrong } of results) {
    console.log(`${theme}: ${right} of ${judged.length} right, ${wrong} wrong`);
    for (const { verdict, name, source, gold, found } of judged)
      if (verdict !== 'right') console.log(`    ${name} ${verdict} “${source}” is ${gold}, not ${found}`);
  }
  const sum = (key: 'right' | 'wrong') => results.reduce((total, one) => total + one[key], 0);
  console.log(
    `${sum('right')} of ${results.flatMap(({ judged }) => judged).length} right, ${sum('wrong')} wrong`,
  );
}
if (MODE === 'write') {
  const bounds = results.map(({ theme, right, wrong }) => [theme, { right, wrong }]);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(bounds), null, 2)}\n`);
}

const bounds: Record<string, Bounds> = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

describe('who speaks in the cases', () => {
  test.for(results)('$theme', ({ theme, right, wrong }) => {
    expect(right).toBeGreaterThanOrEqual(bounds[theme]?.right ?? 0);
    expect(wrong).toBeLessThanOrEqual(bounds[theme]?.wrong ?? 0);
  });
});
