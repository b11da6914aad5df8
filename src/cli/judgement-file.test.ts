import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision, Judgement } from '../model/index.ts';
import { addJudgement, readJudgements } from './judgement-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-judgements-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const judgement = (id: string, decision: Decision): Judgement => ({
  ...{ id, by: 'Una', at: '2026-03-04T06:00:00.000Z', why: null, decision },
});
const MERGE = judgement('j1', { type: 'merge', people: ['a', 'b'] });
const PLACE = { document: 'd1', cue: [{ start: 0, end: 4 }], content: [{ start: 5, end: 9 }] };

let count = 0;
/** Path of a new file that holds those words. */
function file(words: string): string {
  const path = join(folder, `${count++}.jsonl`);
  writeFileSync(path, words);
  return path;
}

describe('what is added is read', () => {
  test.each<Decision>([
    { type: 'merge', people: ['a', 'b'] },
    { type: 'apart', people: ['a', 'b'] },
    { type: 'split', person: 'a', name: 'Ana\nHolm', attributions: [PLACE, PLACE] },
    { type: 'rename', person: 'a', name: 'Ana Hólm “the elder”' },
    { type: 'speaker', attribution: PLACE, speaker: null },
    { type: 'speaker', attribution: { ...PLACE, cue: [] }, speaker: 'a' },
    { type: 'undo', judgement: 'j1' },
  ])('%j', (decision) => {
    const path = file('');
    const one = { ...judgement('j2', decision), why: 'same office' };
    addJudgement(path, MERGE);
    addJudgement(path, one);
    expect(readJudgements(path)).toEqual([MERGE, one]);
  });

  test('where there is no file there are no judgements, and adding one makes it', () => {
    const path = join(folder, 'new.jsonl');
    expect(readJudgements(path)).toEqual([]);
    addJudgement(path, MERGE);
    expect(readJudgements(path)).toEqual([MERGE]);
  });
});

test('adding leaves what stands there as it is, however it is written', () => {
  const before = `  ${JSON.stringify(MERGE, ['decision', 'type', 'people', 'why', 'id', 'by', 'at'])}\r\n\n`;
  const path = file(before);
  addJudgement(path, judgement('j2', { type: 'undo', judgement: 'j1' }));
  const now = readFileSync(path, 'utf8');
  expect(now.slice(0, before.length)).toBe(before);
  expect(now.slice(before.length).split('\n')).toHaveLength(2);
  expect(readJudgements(path).map(({ id }) => id)).toEqual(['j1', 'j2']);
});

describe('a line that is no judgement is refused, with the file, the line and what would be accepted', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['no JSON', '{"id":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no id', JSON.stringify({ ...MERGE, id: '' })],
    ['nobody who decided', JSON.stringify({ ...MERGE, by: undefined })],
    ['no date', JSON.stringify({ ...MERGE, at: 7 })],
    ['no decision', JSON.stringify({ ...MERGE, decision: null })],
    ['another decision', JSON.stringify({ ...MERGE, decision: { type: 'erase', person: 'a' } })],
    ['a merge of three', JSON.stringify({ ...MERGE, decision: { type: 'merge', people: ['a', 'b', 'c'] } })],
    [
      'a split of nothing',
      JSON.stringify({ ...MERGE, decision: { type: 'split', person: 'a', name: 'b', attributions: [] } }),
    ],
    [
      'a place without spans',
      JSON.stringify({
        ...MERGE,
        decision: { type: 'speaker', speaker: 'a', attribution: { ...PLACE, cue: [{ start: '0' }] } },
      }),
    ],
    ['a speaker left out', JSON.stringify({ ...MERGE, decision: { type: 'speaker', attribution: PLACE } })],
  ];

  test.each(broken)('%s', (_, line) => {
    const path = file(`${JSON.stringify(MERGE)}\n\n${line}\n${JSON.stringify(MERGE)}\n`);
    expect(() => readJudgements(path)).toThrow(
      expect.objectContaining({
        code: 'bad-judgements',
        message: expect.stringContaining(`${path}, line 3: not a judgement.`),
      }),
    );
    expect(() => readJudgements(path)).toThrow('merge, apart, split, rename, speaker, undo');
  });
});
