/**
 * Takes the picture of the README anew: `node scripts/take-picture.ts` reads the first article of the example story
 * into an html page and has Chromium photograph the top of it into docs/reading.png.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../src/hearsay.ts';
import { createFormat } from '../src/show/index.ts';
import { CHROMIUM_FLAGS, chromium } from '../test/surroundings.ts';

const root = join(import.meta.dirname, '..');
const reading = await read(join(root, 'examples/gorrasay-lass/01-gorrasay-observer.html'));
const format = createFormat('html', { columns: 100, hasColour: false, isExplained: false, hasIds: false });
const folder = mkdtempSync(join(tmpdir(), 'hearsay-picture-'));
try {
  const page = join(folder, 'page.html');
  writeFileSync(page, format.open() + format.reading(reading, 0) + format.close(1));
  const args = [
    ...CHROMIUM_FLAGS,
    `--user-data-dir=${join(folder, 'profile')}`,
    '--window-size=1000,640',
    '--hide-scrollbars',
    `--screenshot=${join(root, 'docs/reading.png')}`,
    `file://${page}`,
  ];
  execFileSync(chromium ?? 'chromium', args, { stdio: 'ignore' });
} finally {
  rmSync(folder, { recursive: true, maxRetries: 3 });
}
