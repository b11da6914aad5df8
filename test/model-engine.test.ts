import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Attribution, type Reading, read, readAll } from '../src/index.ts';
import { describeWeights, readManifest } from '../src/runtime/model-files.ts';
import { listThemes, readCases } from './read-cases.ts';
import { runHearsay, SOURCE } from './run-hearsay.ts';
import { quotationsIn } from './segment-text.ts';

const ROOT = join(import.meta.dirname, '..');
const WEIGHTS = pathToFileURL(join(ROOT, 'models/en/'));

/** Every third case of each theme, and each theme as one text: what the engine is put to the test on here. */
const cases = listThemes().flatMap((theme) => readCases(theme).map(({ text }) => text));
const texts = [
  ...cases.filter((_, at) => at % 3 === 0),
  ...listThemes().map((theme) =>
    readCases(theme)
      .map(({ text }) => text)
      .join('\n\n'),
  ),
];

let folder = '';
let alone: readonly Reading[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-model-'));
  writeFileSync(
    join(folder, 'texts.jsonl'),
    texts.map((text, id) => `${JSON.stringify({ id: String(id), text, language: 'en' })}\n`).join(''),
  );
  const readings: Reading[] = [];
  for (const text of texts) readings.push(await read({ text, language: 'en' }));
  alone = readings;
});
afterAll(() => rmSync(folder, { recursive: true }));

const roles = ({ source, cue, content, manner, polarity, act, provenance }: Attribution) =>
  JSON.stringify({ source, cue, content, manner, polarity, act, score: provenance.score });

describe('the weights that ship', () => {
  const manifest = readManifest(WEIGHTS);

  test('are those that the manifest names, and small', () => {
    for (const { name, bytes, sha256 } of manifest.files) {
      const file = readFileSync(new URL(name, WEIGHTS));
      expect([name, file.length, createHash('sha256').update(file).digest('hex')]).toEqual([
        name,
        bytes,
        sha256,
      ]);
    }
    const all = globSync('models/en/**/*', { cwd: ROOT })
      .map((path) => statSync(join(ROOT, path)))
      .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
    expect(all).toBeLessThanOrEqual(30_000_000);
  });

  test('say what they learned from, and so does the command', async () => {
    const { stdout } = await runHearsay(['--version'], { main: SOURCE });
    expect(stdout).toContain(describeWeights(manifest));
    expect(describeWeights(manifest)).toMatch(/PolNeAR.*our own examples/);
  });
});

describe('the learned engine', () => {
  test('is the default, and says so', () => {
    const found = alone.flatMap(({ attributions }) => attributions);
    const byModel = found.filter(({ provenance }) => provenance.kind === 'model');
    expect(byModel.length).toBeGreaterThan(found.length / 2);
    expect(alone.flatMap(({ notices }) => notices.map(({ code }) => code))).not.toContain('model-not-loaded');
  });

  test('every span slices its own text, in order and without overlap', () => {
    for (const { document, attributions } of alone)
      for (const { source, cue, content } of attributions)
        for (const spans of [source, cue, content])
          spans.forEach(({ start, end }, at) => {
            expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
          });
  });

  test('no mark is left behind: a content that has all the words of a quotation has its marks', () => {
    const faults = alone.flatMap(({ document, attributions }) => {
      const quotations = quotationsIn(document.text);
      return attributions.flatMap(({ content }) =>
        content
          .map(({ start, end }) => document.text.slice(start, end))
          .filter((words) => quotations.some((one) => one.length > 3 && one.slice(1, -1) === words)),
      );
    });
    expect(faults).toEqual([]);
  });

  test('the same text gives the same, again, among others, in one thread or two', async () => {
    const expected = alone.map(({ attributions }) => attributions.map(roles));
    for (const threads of [1, 2]) {
      const found: string[][] = [];
      for await (const result of readAll([join(folder, 'texts.jsonl')], { threads })) {
        if ('error' in result) throw result.error;
        found.push(result.reading.attributions.map(roles));
      }
      expect(found).toEqual(expected);
    }
  });

  test('a text without a word, and one that is no language, are read', async () => {
    for (const text of ['', '“', '\u0000\ufeff', '“a” “b” : '.repeat(500), 'said '.repeat(3000)])
      expect((await read({ text, language: 'en' })).document.text).toBe(text);
  });
});

describe('where the weights cannot be loaded', () => {
  test('a notice says so, and the rules answer', async () => {
    const args = ['read', '-', '--format', 'jsonl'];
    const stdin = '“The bridge is safe,” Anna Reyes said.';
    const { code, stdout } = await runHearsay(args, { stdin, env: { HEARSAY_WEIGHTS: folder } });
    const { attributions, notices } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(notices).toMatchObject([{ code: 'model-not-loaded' }]);
    expect(attributions).toMatchObject([{ engine: 'rules', manner: 'direct' }]);
    const version = await runHearsay(['--version'], { env: { HEARSAY_WEIGHTS: folder } });
    expect(version.stdout).toContain('no weights');
  });
});
