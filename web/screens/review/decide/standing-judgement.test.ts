import { expect, test } from 'vitest';
import type { Decision, Judgement } from '../../../../src/model/index.ts';
import { standingJudgement } from './standing-judgement.ts';

const place = (start: number) => ({ document: 'd', cue: [{ start, end: start + 4 }], content: [] });
const judged = (id: string, decision: Decision): Judgement => ({
  ...{ id, decision },
  by: 'Ann',
  at: '2026-03-01T00:00:00Z',
  why: null,
  replaces: null,
});
const rejected = judged('j1', { type: 'reject', attribution: place(0) });
const spoken = judged('j2', { type: 'speaker', attribution: place(0), speaker: 'p' });
const apart = judged('j3', { type: 'apart', people: ['a', 'b'] });
const link = judged('j4', { type: 'reject-link', from: place(0), to: null, relation: 'retracts' });
const all = [rejected, spoken, apart, link];

test('what is decided anew names the last on the same', () => {
  const values = {
    source: [],
    cue: [],
    content: [],
    manner: 'direct',
    polarity: 'asserted',
    act: 'say',
  } as const;
  const change: Decision = { type: 'change', attribution: place(2), values, speakers: null };
  expect(standingJudgement(change, all)).toBe(rejected);
  expect(standingJudgement({ type: 'speaker', attribution: place(2), speaker: null }, all)).toBe(spoken);
  expect(standingJudgement({ type: 'merge', people: ['b', 'a'] }, all)).toBe(apart);
  expect(standingJudgement({ ...link.decision, type: 'accept-link' } as Decision, all)).toBe(link);
});

test('what is on something else, or a note, takes the place of nothing', () => {
  expect(standingJudgement({ type: 'merge', people: ['a', 'c'] }, all)).toBeNull();
  expect(
    standingJudgement({ type: 'accept-link', from: place(0), to: place(9), relation: 'retracts' }, all),
  ).toBeNull();
  expect(standingJudgement({ type: 'note', about: { person: 'a' }, text: 'x' }, all)).toBeNull();
});
