import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCorpora } from './load-corpora.ts';

let shared: string;

beforeEach(() => {
  shared = mkdtempSync(join(tmpdir(), 'hearsay-corpora-'));
});
afterEach(() => rmSync(shared, { recursive: true }));

function write(path: string, ...lines: readonly object[]): void {
  const file = join(shared, 'data', path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

const said = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 12]] };

test('marked texts and news keep their attributions, the rest is sentences', () => {
  write('polnear/train.jsonl', { text: 'Anna said so.', attributions: [{ id: 'E1', ...said }] });
  write('polnear/dev.jsonl');
  write('gum/train.jsonl', { text: 'Hello.', genre: 'interview', attributions: [] });
  write('gum/dev.jsonl', { text: 'Anna said so.', genre: 'news', attributions: [said, said] });
  write('ecb-reporting/01.jsonl', {
    text: 'It rained. Boats sank.',
    sentences: [
      [0, 10],
      [11, 22],
    ],
  });
  const [marked, news, unmarked, ...others] = loadCorpora(shared);
  expect(marked!.text).toBe('Anna said so.');
  expect(marked!.attributions).toMatchObject([said]);
  expect(news!.attributions).toEqual([said]);
  expect(unmarked).toEqual({ text: 'It rained.\n\nBoats sank.', attributions: [] });
  expect(others).toEqual([]);
});

test('what is missing is named', () => {
  write('polnear/train.jsonl');
  expect(() => loadCorpora(shared)).toThrow(/polnear\/dev\.jsonl is not there/);
});
