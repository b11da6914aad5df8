import { expect, test } from 'vitest';
import { plainDocument } from '../../../test/plain-document.ts';
import { segmentText } from '../../../test/segment-text.ts';
import { segment } from '../index.ts';

function blocksIn(text: string): string[] {
  const { quotations, slice } = segmentText(text);
  return quotations.filter(({ style }) => style === 'block').map(slice);
}

test('indented paragraphs after a line that introduces them, in as many as there are', () => {
  const text = `The abbey issued the following statement:

     We have stood here for nine hundred years, and in all
     that time nobody has asked us for a car park.

     We have no plans for one.

The hearing is in May.`;
  expect(blocksIn(text).map((block) => block.slice(0, 12))).toEqual(['We have stoo', 'We have no p']);
  const { quotations } = segmentText(text);
  expect(quotations.map(({ continues }) => continues)).toEqual([null, 0]);
});

test('a paragraph after a colon that introduces words', () => {
  expect(blocksIn('Ms Oyelaran wrote:\n\nThe boats are late again.\n\nThe council met.')).toEqual([
    'The boats are late again.',
  ]);
  expect(blocksIn('The statement in full:\n\nWe regret it.\n\nWe shall mend it.\n\nIt rained.')).toEqual([
    'We regret it.',
    'We shall mend it.',
  ]);
});

test.each([
  'The shop sells three kinds of rope:\n\nHemp is sold by the yard.',
  'Watch what the minister said:\n\nThe council met on Monday.',
  'The survey found that:\n\nThe margin is three points.',
  'She said:\n\n“It is over,” and left the room.',
])('no block quotation: %s', (text) => {
  expect(blocksIn(text)).toEqual([]);
});

test('lines marked with > are a block quotation without the marker', () => {
  expect(blocksIn('She said in a letter:\n\n> The boats are late.\n\nIt rained.')).toEqual([
    'The boats are late.',
  ]);
});

test('paragraphs of an HTML block quotation go on with one another', () => {
  const text = 'Before it.\n\nThe boats are late.\n\nSo are we.\n\nAfter it.';
  const blocks = [
    { start: 0, end: 10, kind: 'paragraph' as const },
    { start: 12, end: 31, kind: 'blockquote' as const },
    { start: 33, end: 43, kind: 'blockquote' as const },
    { start: 45, end: 54, kind: 'paragraph' as const },
  ];
  const { quotations } = segment({ ...plainDocument(text), blocks });
  expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The boats are late.',
    'So are we.',
  ]);
  expect(quotations.map(({ continues, isClosed }) => [continues, isClosed])).toEqual([
    [null, true],
    [0, true],
  ]);
});

test('a block quotation wholly in marks is the quotation in marks', () => {
  const text = '“The boats are late.”';
  const blocks = [{ start: 0, end: text.length, kind: 'blockquote' as const }];
  expect(segment({ ...plainDocument(text), blocks }).quotations.map(({ style }) => style)).toEqual([
    'double-curly',
  ]);
});

test('marks inside a block quotation stand inside it', () => {
  const { quotations } = segmentText('> They call it “the long mile” here.');
  expect(quotations.map(({ style, depth }) => [style, depth])).toEqual([
    ['block', 0],
    ['double-curly', 1],
  ]);
});
