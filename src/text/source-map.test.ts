import { describe, expect, it } from 'vitest';
import type { SourceMap } from '../model/index.ts';
import { originalSpan } from './source-map.ts';

const original = '<p>So &amp; so</p><p>Now</p>';
const text = 'So & so\n\nNow';
const map: SourceMap = {
  originalLength: original.length,
  runs: [
    { start: 0, end: 3, originalStart: 3, originalEnd: 6 },
    { start: 3, end: 4, originalStart: 6, originalEnd: 11 },
    { start: 4, end: 7, originalStart: 11, originalEnd: 14 },
    { start: 9, end: 12, originalStart: 21, originalEnd: 24 },
  ],
};

const back = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const span = originalSpan(map, { start, end: start + words.length });
  return original.slice(span.start, span.end);
};

describe('originalSpan', () => {
  it.each([
    ['So', 'So'],
    ['o', 'o'],
    ['&', '&amp;'],
    ['o & s', 'o &amp; s'],
    ['Now', 'Now'],
    ['w', 'w'],
    ['so\n\nNow', 'so</p><p>Now'],
  ])('leads from %j to %j', (words, expected) => expect(back(words)).toBe(expected));

  it('moves an edge that stands in a gap inwards', () => {
    expect(back('so\n')).toBe('so');
    expect(back('\nNow')).toBe('Now');
  });

  it('leads from a gap to the markup that made it', () => expect(back('\n\n')).toBe('</p><p>'));

  it('leads to the whole original where nothing is mapped', () => {
    expect(originalSpan({ originalLength: 5, runs: [] }, { start: 0, end: 1 })).toEqual({ start: 0, end: 5 });
  });
});
