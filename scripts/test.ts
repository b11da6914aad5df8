/**
 * Runs the tests once: `npm test [-- FILE…]`. Names what could not be covered on this machine and ends with one
 * line of counts. Under `HEARSAY_TEST=all` a skipped test, or anything not covered, is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAll, listUncovered } from '../test/surroundings.ts';
import { countTests, summary, type TestReport } from './count-tests.ts';

const root = join(import.meta.dirname, '..');
const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

function runTests(folder: string): { status: number; report: TestReport } {
  const output = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const status = node('node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2));
  return { status, report: JSON.parse(readFileSync(output, 'utf8')) as TestReport };
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
try {
  const scripts = ['scripts/generate-lexicon.ts', 'scripts/generate-migrations.ts', 'scripts/build-web.ts'];
  for (const script of scripts) if (node(script) !== 0) throw new Error(`${script} failed`);
  const { status, report } = runTests(folder);
  const counts = countTests(report, status);
  const uncovered = listUncovered();
  if (uncovered.length > 0)
    console.log(`Not covered here:\n${uncovered.map((line) => `  ${line}\n`).join('')}`);
  const isLacking = isAll && (counts.skipped > 0 || uncovered.length > 0);
  if (isLacking) console.log('HEARSAY_TEST=all: what was skipped or not covered is a failure.\n');
  console.log(summary(counts));
  process.exitCode = counts.failed > 0 || isLacking ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
