import { expect, test } from 'vitest';
import type { AttributionValues } from '../../../../src/model/index.ts';
import { assignWords } from './assign-words.ts';

const text = '“Rain,” Ann Lund said, “and snow.” That it was late, she added.';
const excerpt = { text, start: 50 };
const span = (words: string) => ({
  start: 50 + text.indexOf(words),
  end: 50 + text.indexOf(words) + words.length,
});
const none: AttributionValues = {
  source: [],
  cue: [],
  content: [],
  manner: 'indirect',
  polarity: 'asserted',
  act: 'say',
};

test('content is taken anew or in pieces, and its marks tell the manner', () => {
  const first = assignWords(none, { role: 'content', span: span('“and snow.”'), isPiece: false, excerpt });
  expect(first).toMatchObject({ content: [span('“and snow.”')], manner: 'direct' });
  const both = assignWords(first, { role: 'content', span: span('“Rain,”'), isPiece: true, excerpt });
  expect(both).toMatchObject({ content: [span('“Rain,”'), span('“and snow.”')], manner: 'direct' });
  const other = assignWords(both, {
    role: 'content',
    span: span('That it was late'),
    isPiece: false,
    excerpt,
  });
  expect(other).toMatchObject({ content: [span('That it was late')], manner: 'indirect' });
});

test('a piece takes the place of those that it overlaps', () => {
  const whole = assignWords(none, { role: 'cue', span: span('Lund said'), isPiece: false, excerpt });
  expect(assignWords(whole, { role: 'cue', span: span('said'), isPiece: true, excerpt }).cue).toEqual([
    span('said'),
  ]);
});
