import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHearsay } from './run-hearsay.ts';

const STORY = join(import.meta.dirname, '../examples/gorrasay-lass');
const ARTICLES = {
  'one.txt': 'Ana Holm said the mill was shut.\n',
  'two.txt': 'Bo Lind said that it had been shut for years.\n',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-people-'));
  mkdirSync(join(folder, 'articles'));
  for (const [file, words] of Object.entries(ARTICLES)) writeFileSync(join(folder, 'articles', file), words);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hearsay = (...args: readonly string[]) => runHearsay(args, { cwd: folder });
const people = (inputs: string, ...flags: readonly string[]) =>
  hearsay('people', inputs, '--engine', 'rules', ...flags);

interface Joined {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
  readonly attributions: readonly {
    readonly id: string;
    readonly document: string;
    readonly speaker: string | readonly string[] | null;
    readonly resolution: { readonly kind: string; readonly name: string };
  }[];
  readonly doubts: readonly { readonly kind: string; readonly harm: number }[];
}
const parsed = async (inputs: string, ...flags: readonly string[]): Promise<Joined> => {
  const { code, stdout } = await people(inputs, '--format', 'json', ...flags);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Joined;
};
const linesIn = (text: string, words: string) => text.split('\n').filter((line) => line.includes(words));

describe.concurrent('people', () => {
  test('lists each person once over all articles, and what is in doubt', async () => {
    const { code, stdout, stderr } = await people(STORY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(linesIn(stdout, 'Isobel Abernethy · person')).toHaveLength(1);
    expect(stdout).toMatch(/^Isobel Abernethy · person · \d+ statements in 7 documents · [0-9a-f]{24}$/m);
    expect(linesIn(stdout, 'In doubt: ')).toEqual([expect.stringMatching(/^In doubt: \d+$/)]);
  });

  test('--format json has the people, whom they speak, and the doubts, the most harmful first', async () => {
    const { people: all, attributions, doubts } = await parsed(STORY);
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { speaker } of attributions)
      for (const id of [speaker ?? []].flat()) expect(ids).toContain(id);
    const harms = doubts.map(({ harm }) => harm);
    expect(harms).toEqual(harms.toSorted((a, b) => b - a));
  });

  test('an input that is not there is told, and the others are listed', async () => {
    const { code, stdout, stderr } = await people('articles/one.txt', 'gone.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('Ana Holm · person · 1 statement in 1 document');
    expect(stderr).toContain('gone.txt');
  });
});
