import { expect, test } from 'vitest';
import { segmentText, sentencesIn } from '../../../test/segment-text.ts';

test.each([
  'Mr. and Mrs. Lowe met Sen. Ada B. Marsh of Ockley Inc. on Jan. 5 at 3 p.m. Monday.',
  'She lives on St. Mary St. with J. K. Obi, Ph.D., and paid $14.2 million (approx. £11 million).',
  'They paid No. 5 and No. 6, e.g. the U.S. Army and the U.N. Mission.',
  'He waited ... and waited … until it rained.',
  '“I went. I saw. I left,” she said.',
  '“Who is it?” she asked.',
  '“Who is it?” Anna Lowe asked.',
  '“Stop!” shouted Lowe.',
  'He said “go.” and went.',
  '1. The board met.',
])('one sentence: %s', (text) => {
  expect(sentencesIn(text)).toEqual([text]);
});

test.each([
  ['It rained.', 'We left.'],
  ['He moved to the U.S.', 'He came back.'],
  ['It was in Sept.', 'The rain came.'],
  ['“It rained.”', 'We left.'],
  ['“It rained.”', '“It poured.”'],
  ['“Stop!”', 'He ran.'],
  ['(It rained.)', 'We left.'],
  ['He said no.', 'They left.'],
  ['“It rained,” she said.', '“We left.”'],
  ['It was over, he says.', "'I asked,' she said."],
  ['Is it over?', 'It is not!', 'Is it?'],
])('sentences apart: %s %s', (...sentences) => {
  expect(sentencesIn(sentences.join(' '))).toEqual(sentences);
});

test('the sentences inside a quotation are listed with it', () => {
  const { sentences, quotations, slice } = segmentText('“I went. I said, ‘Go. Now.’ He left,” she said.');
  expect(sentences).toHaveLength(1);
  expect(quotations[0]!.sentences.map(slice)).toEqual(['I went.', 'I said, ‘Go. Now.’', 'He left,']);
  expect(quotations[1]!.sentences.map(slice)).toEqual(['Go.', 'Now.']);
});
