import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormat } from '../src/show/index.ts';
import { fakeReading } from './fake-reading.ts';
import { CHROMIUM_FLAGS, chromium } from './surroundings.ts';

const EVIL = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

function page(): string {
  const text = `Anna said “so ${EVIL}”.`;
  const attributions = [{ source: 'Anna', cue: 'said', content: [`“so ${EVIL}”`] }];
  const reading = fakeReading(text, attributions, { title: EVIL, url: `javascript:document.title='owned'` });
  const format = createFormat('html', { columns: 80, hasColour: false, isExplained: false, hasIds: false });
  return format.open() + format.reading(reading, 0) + format.close(1);
}

/** What the browser made of the page: its document, and all that its console had to say. */
async function open(html: string): Promise<{ dom: string; console: readonly string[] }> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const args = [
    ...CHROMIUM_FLAGS,
    '--enable-logging=stderr',
    profile,
    `--screenshot=${join(folder, 'page.png')}`,
    '--dump-dom',
    `file://${file}`,
  ];
  const { stdout, stderr } = await promisify(execFile)(chromium ?? '', args, { timeout: 50_000 });
  return { dom: stdout, console: stderr.split('\n').filter((line) => line.includes(':CONSOLE:')) };
}

describe.skipIf(chromium === null)('the html page in Chromium', () => {
  test('is styled as its policy allows, runs nothing, and has nothing to complain of', async () => {
    const { dom, console } = await open(page());
    expect(console).toEqual([]);
    expect(dom).toContain('<title>Who said what: read by Hearsay</title>');
    expect(dom).toContain('&lt;script&gt;');
    expect(statSync(join(folder, 'page.png')).size).toBeGreaterThan(5000);
  });

  test('would say so if its policy did not fit its style sheet', async () => {
    const { console } = await open(page().replace(/sha256-[^']*/, 'sha256-AAAA'));
    expect(console.join()).toContain('Content Security Policy');
  });

  test('would not run a script even if one got in', async () => {
    const { dom, console } = await open(page().replace('</main>', `${EVIL}</main>`));
    expect(console.join()).toContain('Content Security Policy');
    expect(dom).toContain('<title>Who said what: read by Hearsay</title>');
  });
});
