import { expect, test } from 'vitest';
import { markExcerpt } from './mark-excerpt.ts';

const text = 'Rain fell. “We will rebuild,” Ada Lund said, “all of it.” Then she left.';
const span = (words: string) => ({
  start: 100 + text.indexOf(words),
  end: 100 + text.indexOf(words) + words.length,
});

test('an excerpt is cut at the edges of the roles and loses nothing', () => {
  const pieces = markExcerpt(
    { text, start: 100 },
    {
      source: [span('Ada Lund')],
      cue: [span('said')],
      content: [span('“We will rebuild,”'), span('“all of it.”')],
    },
  );
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ role }) => role === 'content').map((piece) => piece.text)).toEqual([
    '“We will rebuild,”',
    '“all of it.”',
  ]);
  expect(pieces.find(({ role }) => role === 'source')?.text).toBe('Ada Lund');
  expect(pieces.find(({ role }) => role === 'cue')?.text).toBe('said');
});

test('roles that lie outside the excerpt mark nothing', () => {
  const pieces = markExcerpt(
    { text: 'Rain fell.', start: 0 },
    { source: [{ start: 40, end: 44 }], cue: [], content: [] },
  );
  expect(pieces).toEqual([{ text: 'Rain fell.', role: null, start: 0 }]);
});
