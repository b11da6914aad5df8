import { expect, test } from 'vitest';
import { segmentText } from '../../../test/segment-text.ts';

function paragraphsIn(text: string): string[] {
  const { paragraphs, slice } = segmentText(text);
  return paragraphs.map(slice);
}

const kindsIn = (text: string) => segmentText(text).paragraphs.map(({ kind }) => kind);

test('hard-wrapped lines are one paragraph, unchanged', () => {
  const text = `The harbour board met on Monday night to hear what had become of
the two cranes that it bought in the spring and has not seen since,
and adjourned at ten without an answer.

A clerk said he would write a letter to the makers, who are said to
have moved to a town farther along the coast.`;
  expect(paragraphsIn(text)).toEqual(text.split('\n\n'));
});

test('without blank lines each long line is a paragraph', () => {
  const line =
    'The harbour board met on Monday night to hear what had become of the two cranes that it bought.';
  const text = [line, `${line} Nobody knew.`, line].join('\n');
  expect(paragraphsIn(text)).toEqual(text.split('\n'));
});

test('short lines above one another are paragraphs of their own', () => {
  const text = 'OCKLEY HARBOUR BOARD\nMINUTES\nMonday 2 March\n\nThe chair called for order.';
  expect(paragraphsIn(text)).toHaveLength(4);
});

test('every line end and blank lines with spaces in them count', () => {
  expect(paragraphsIn('One thing.\r\n \t\r\nAnother.\u2028\u2028A third.')).toEqual([
    'One thing.',
    'Another.',
    'A third.',
  ]);
});

test('titles, headings and list items are told by their form', () => {
  const text =
    'Cranes go missing\n\nThe board met.\n\nWhat comes next\n\n1. A letter.\n\nThe makers are silent.';
  expect(kindsIn(text)).toEqual(['title', 'paragraph', 'heading', 'list-item', 'paragraph']);
});

test('a lone line is a paragraph', () => {
  expect(kindsIn('It rained')).toEqual(['paragraph']);
});
