import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const judge = (...words: readonly string[]) => hearsay('judge', ...words, '--by', 'Una', '--engine', 'rules');

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
  readonly orphaned: readonly { readonly id: string }[];
}
const parsed = async (inputs: string, ...flags: readonly string[]): Promise<Joined> => {
  const { code, stdout } = await people(inputs, '--format', 'json', ...flags);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Joined;
};
const idOf = (joined: Joined, name: string) => joined.people.find((one) => one.name === name)!.id;
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
    const { people: all, attributions, doubts, orphaned } = await parsed(STORY);
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { speaker } of attributions)
      for (const id of [speaker ?? []].flat()) expect(ids).toContain(id);
    const harms = doubts.map(({ harm }) => harm);
    expect(harms).toEqual(harms.toSorted((a, b) => b - a));
    expect(orphaned).toEqual([]);
  });

  test('an input that is not there is told, and the others are listed', async () => {
    const { code, stdout, stderr } = await people('articles/one.txt', 'gone.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('Ana Holm · person · 1 statement in 1 document');
    expect(stderr).toContain('gone.txt');
  });
});

describe.concurrent('judge', () => {
  test('merge makes one of two, and undo makes them two again', async () => {
    const before = await parsed('articles');
    const [into, from] = [idOf(before, 'Ana Holm'), idOf(before, 'Bo Lind')];
    const judged = await judge('merge.jsonl', 'merge', into, from, '--why', 'one voice');
    expect(judged).toMatchObject({ code: 0, stderr: '' });
    const [, id] = /^merge noted as ([0-9a-f]{24})\n$/.exec(judged.stdout)!;
    const { stdout } = await people('articles', '--judgements', 'merge.jsonl');
    expect(linesIn(stdout, 'Ana Holm · person')).toEqual([expect.stringContaining(into)]);
    expect(linesIn(stdout, 'also Bo Lind')).toHaveLength(1);
    expect(stdout).not.toContain(from);
    expect((await judge('merge.jsonl', 'undo', id!)).code).toBe(0);
    expect(await parsed('articles', '--judgements', 'merge.jsonl')).toEqual(before);
    const lines = readFileSync(join(folder, 'merge.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).why)).toEqual(['one voice', null]);
  });

  test('speaker sets who says something in the articles', async () => {
    const before = await parsed('articles');
    const bo = idOf(before, 'Bo Lind');
    const { id } = before.attributions.find(({ speaker }) => speaker === bo)!;
    expect(await judge('speaker.jsonl', 'speaker', id, 'nobody', '--in', 'articles')).toMatchObject({
      code: 0,
    });
    const { attributions } = await parsed('articles', '--judgements', 'speaker.jsonl');
    expect(attributions.find((one) => one.id === id)).toMatchObject({
      speaker: null,
      resolution: { kind: 'reviewer', name: 'Una' },
    });
  });

  test('a judgement that finds nothing is told and kept', async () => {
    await judge('orphaned.jsonl', 'rename', 'gone', 'Ana');
    const { code, stderr } = await people('articles', '--judgements', 'orphaned.jsonl');
    expect(code).toBe(0);
    expect(stderr).toMatch(/judgement [0-9a-f]{24} finds nothing that it is about/);
  });

  test.each([
    [['merge', 'a'], '“merge a” is no decision; see "hearsay judge --help"'],
    [['marry', 'a', 'b'], '“marry a b” is no decision'],
    [['undo', 'gone'], 'bad.jsonl has no judgement of this id'],
    [['speaker', 'a', 'nobody'], 'need --in INPUT'],
    [['speaker', 'gone', 'nobody', '--in', 'articles'], 'gone: no attribution of the inputs has this id'],
  ])('%j ends with 2, says what is wrong, and notes nothing', async (words, message) => {
    const { code, stdout, stderr } = await judge('bad.jsonl', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(() => readFileSync(join(folder, 'bad.jsonl'))).toThrow('ENOENT');
  });

  test('a file of judgements that is not there is told, and so are empty words', async () => {
    const missing = await people('articles', '--judgements', 'none.jsonl');
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringContaining('none.jsonl: there is no such file'),
    ]);
    expect((await judge('bad.jsonl', 'rename', 'a', '')).code).toBe(2);
    expect((await judge('bad.jsonl', 'merge', 'a', 'a')).code).toBe(2);
  });

  test('a file that is no file of judgements ends with 2 and names the line', async () => {
    writeFileSync(join(folder, 'broken.jsonl'), '\nmerge a b\n');
    const { code, stdout, stderr } = await people('articles', '--judgements', 'broken.jsonl');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('broken.jsonl, line 2: not a judgement.');
  });
});
