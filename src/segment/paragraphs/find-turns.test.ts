import { expect, test } from 'vitest';
import { segmentText } from '../../../test/segment-text.ts';

function turnsIn(text: string): (string | null)[] {
  const { paragraphs, slice } = segmentText(text);
  return paragraphs.map(({ turn }) => turn && slice(turn.name));
}

test('labels that come again make a transcript, with roles in brackets', () => {
  const text = `JO MARSH (presenter): Is it over?

ADA LOWE: It is not.

MARSH: And the boats?

LOWE: [laughs] The boats are late.

[Music]`;
  expect(turnsIn(text)).toEqual(['JO MARSH (presenter)', 'ADA LOWE', 'MARSH', 'LOWE', null]);
});

test('a short extract in capitals, in which one speaks once', () => {
  expect(
    turnsIn('LOWE: I read them all. Every one, aloud, to the dog.\n\nHOST: Go on then.\n\nLOWE: Never.'),
  ).toEqual(['LOWE', 'HOST', 'LOWE']);
});

test('questions and answers, the answer over several paragraphs', () => {
  const text =
    'Q: Is it over?\n\nA: It is not.\n\nFar from it, I would say.\n\nQ: And the boats?\n\nA: Late.';
  expect(turnsIn(text)).toEqual(['Q', 'A', null, 'Q', 'A']);
  const { quotations, slice } = segmentText(text);
  expect(quotations.map(slice)).toEqual([
    'Is it over?',
    'It is not.',
    'Far from it, I would say.',
    'And the boats?',
    'Late.',
  ]);
  expect(quotations[2]!.continues).toBe(1);
});

test.each([
  'Mayor: bridge is safe\n\nThe bridge is safe, the mayor said on Monday.\n\nIt was built in 1910.',
  'Anna Lowe: 1,769.\n\nBo Marsh: 1,501.\n\nAnna Lowe: 547.\n\nBo Marsh: 46.',
  'UPDATE: The road is open.\n\nIt rained.\n\nNOTE: Names were changed.',
])('no turns: %s', (text) => {
  expect(turnsIn(text).every((turn) => turn === null)).toBe(true);
});
