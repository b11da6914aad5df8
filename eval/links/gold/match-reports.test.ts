import { expect, test } from 'vitest';
import { matchReports } from './match-reports.ts';

const TEXT = 'Ada Quill said the bridge would shut on Monday. Tom Roe declined to comment.';

function report(name: string, roles: { source?: string; cue?: string; content?: string }) {
  const span = (words: string | undefined) => {
    const start = words === undefined ? -1 : TEXT.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words!.length }];
  };
  return { name, source: span(roles.source), cue: span(roles.cue), content: span(roles.content) };
}

const names = (found: ReturnType<typeof report>[], gold: ReturnType<typeof report>[]) =>
  matchReports(found, gold, TEXT).map(([one, other]) => `${one.name}=${other.name}`);

test('most words in common are paired first, one to one', () => {
  const gold = [report('a', { source: 'Ada Quill', content: 'the bridge would shut on Monday' })];
  const short = report('short', { source: 'Quill', content: 'bridge would shut' });
  const long = report('long', { content: 'the bridge would shut on Monday' });
  expect(names([short, long], gold)).toEqual(['long=a']);
  expect(names([short], gold)).toEqual(['short=a']);
});

test('less than half in common, or another source, is no pair', () => {
  const gold = [report('a', { source: 'Ada Quill', content: 'the bridge would shut on Monday' })];
  expect(names([report('part', { content: 'on Monday' })], gold)).toEqual([]);
  expect(
    names([report('other', { source: 'Tom Roe', content: 'the bridge would shut on Monday' })], gold),
  ).toEqual([]);
});

test('without content the cue stands for it', () => {
  const gold = [report('b', { source: 'Tom Roe', cue: 'declined to comment' })];
  expect(names([report('x', { source: 'Tom Roe', cue: 'declined', content: 'to comment' })], gold)).toEqual([
    'x=b',
  ]);
});
