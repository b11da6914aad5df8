import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { MAIN, runHearsay } from './run-hearsay.ts';

const ARTICLE =
  '“The bridge is safe,” Mayor Anna Reyes said on Tuesday.\n\nBo Lind denied that it had ever closed.\n';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>
${'<p>“The bridge is safe,” Mayor Anna Reyes said on Tuesday, as it opened to traffic again at noon.</p>'.repeat(4)}
</article></body></html>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-command-'));
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  writeFileSync(join(folder, 'page.html'), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hearsay = (...args: readonly string[]) => runHearsay(args, { cwd: folder });

interface Line {
  readonly id: string;
  readonly file: string | null;
  readonly text: string;
  readonly attributions: readonly { readonly content: readonly (readonly [number, number])[] }[];
}
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe.concurrent('what it says of itself', () => {
  test('--version is the package’s, with what the weights learned from', async () => {
    const { code, stdout, stderr } = await hearsay('--version');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      packageJson.version,
      expect.stringContaining('trained on'),
      expect.stringContaining('links-en'),
      '',
    ]);
  });

  test('--help ends with 0 and names the commands', async () => {
    const { code, stdout, stderr } = await hearsay('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('read [options] [inputs...]');
    expect(stdout).toContain('demo');
  });

  test('without a command it shows the help and ends with 2', async () => {
    const { code, stdout, stderr } = await hearsay();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: hearsay');
  });
});

describe.concurrent('misuse ends with 2 and says what is accepted', () => {
  test.each([
    [['read', '--format', 'xml', 'article.txt'], 'table, json, jsonl, csv, markdown, html, w3c'],
    [['read', '--engine', 'magic', 'article.txt'], 'model, rules'],
    [['read', '--input', 'docx', 'article.txt'], 'auto, text, html, jsonl, csv, feed, warc, mhtml, pdf'],
    [['read', '--formt', 'json', 'article.txt'], '--format'],
    [['raed', 'article.txt'], 'read'],
    [['read', '--threads', '0', 'article.txt'], 'A whole number from 1 up'],
  ])('%j', async (args, accepted) => {
    const { code, stdout, stderr } = await hearsay(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(accepted);
  });

  test('HEARSAY_ENGINE is the default engine', async () => {
    const bad = await runHearsay(['read', 'article.txt'], { cwd: folder, env: { HEARSAY_ENGINE: 'magic' } });
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain('model, rules');
    const overruled = ['read', 'article.txt', '--engine', 'rules', '--format', 'jsonl'];
    expect((await runHearsay(overruled, { cwd: folder, env: { HEARSAY_ENGINE: 'model' } })).code).toBe(0);
  });
});

describe.concurrent('reading', () => {
  test('a file, offsets slicing its text', async () => {
    const { code, stdout, stderr } = await hearsay('read', 'article.txt', '--format', 'jsonl');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [line] = lines(stdout);
    expect(line).toMatchObject({ file: 'article.txt', text: ARTICLE });
    const contents = line?.attributions.map(({ content }) =>
      content.map(([start, end]) => ARTICLE.slice(start, end)),
    );
    expect(contents).toContainEqual(['“The bridge is safe,”']);
  });

  test('standard input, named or as the end of a pipe', async () => {
    for (const args of [['read', '-'], ['read']]) {
      const { code, stdout } = await runHearsay([...args, '--format', 'jsonl'], { stdin: ARTICLE });
      expect(code).toBe(0);
      expect(lines(stdout)[0]).toMatchObject({ file: null, url: null, text: ARTICLE });
    }
  });

  test('JSONL in, JSONL out: ids and texts as they came', async () => {
    const stdin = ['one', 'two'].map((id) => `${JSON.stringify({ id, text: ` ${ARTICLE}` })}\n`).join('');
    const args = ['read', '-', '--input', 'jsonl', '--format', 'jsonl'];
    const { code, stdout } = await runHearsay(args, { stdin });
    expect(code).toBe(0);
    expect(lines(stdout).map(({ id, text }) => [id, text])).toEqual([
      ['one', ` ${ARTICLE}`],
      ['two', ` ${ARTICLE}`],
    ]);
  });

  test('several inputs in order, a bad one passed over, 1 at the end', async () => {
    const args = ['read', 'article.txt', 'missing.txt', 'page.html', '--format', 'jsonl'];
    const { code, stdout, stderr } = await hearsay(...args);
    expect(code).toBe(1);
    expect(lines(stdout).map(({ file }) => file)).toEqual(['article.txt', 'page.html']);
    expect(stderr).toContain('missing.txt');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a private address only when it is asked for', async () => {
    const { code, stderr } = await hearsay('read', 'http://127.0.0.1:9/');
    expect(code).toBe(1);
    expect(stderr).toContain('--allow-private');
  });

  test('what is not of the kind that it is said to be is refused in words', async () => {
    const { code, stderr } = await hearsay('read', 'article.txt', '--input', 'warc');
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(/article.txt is no whole archive.*byte 0/i);
  });

  test('file names that try to do something', async () => {
    const names = ['\u001b]0;owned\u0007.txt', 'two\nlines.txt', '--format=html', '$(touch owned).txt'];
    for (const name of names) writeFileSync(join(folder, name), ARTICLE);
    const { code, stdout, stderr } = await hearsay('read', '--', ...names);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    const missing = await hearsay('read', 'gone\u001b[2J\u202e.txt');
    expect(missing.code).toBe(1);
    expect(missing.stderr).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  test('a reader that goes away is no error', async () => {
    const script =
      'set -o pipefail; "$0" "$1" read article.txt page.html --format html | head -c 10; echo $?';
    const shell = await promisify(execFile)('bash', ['-c', script, process.execPath, MAIN], { cwd: folder });
    expect(shell).toEqual({ stdout: '<!doctype 0\n', stderr: '' });
  });
});

test('demo reads the example story and says what to try next', async () => {
  const { code, stdout, stderr } = await hearsay('demo');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/^─+$/gm)).toHaveLength(7);
  expect(stdout.match(/[●◐○] /g)?.length).toBeGreaterThan(60);
  expect(stdout.trimEnd().split('\n').slice(-2).join('\n')).toContain('hearsay -- read');
});
