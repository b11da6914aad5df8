import { expect, test } from 'vitest';
import { markDraft } from './mark-draft.ts';

const text = '“Yes,” he said. “No, ‘never’,” she said.';
const span = (words: string) => ({
  span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
});

test('a draft is cut at its quotations and loses nothing', () => {
  const pieces = markDraft(text, [span('Yes,'), span('No, ‘never’,'), span('never')]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ quotation }) => quotation >= 0)).toEqual([
    { text: 'Yes,', start: 1, quotation: 0 },
    { text: 'No, ‘never’,', start: text.indexOf('No'), quotation: 1 },
  ]);
});
