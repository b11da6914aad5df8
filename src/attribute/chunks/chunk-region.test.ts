import { expect, test } from 'vitest';
import { chunkText, showChunks } from '../../../test/chunk-text.ts';

const chunksOf = (sentence: string): string[] => {
  const { text, regions } = chunkText(sentence);
  return showChunks(text, regions[0]!);
};

test('noun phrases take determiners, owners and hyphens; verb groups auxiliaries, negation and adverbs', () => {
  expect(
    chunksOf('The mayor’s deputy has never publicly said that the half-built bridge would stand.'),
  ).toEqual([
    'np:The mayor’s deputy',
    'vg:has never publicly said',
    'sub:that',
    'np:the half-built bridge',
    'vg:would stand',
    'end:.',
  ]);
});

test('a full quotation is one opaque chunk, and its sentences are regions of their own', () => {
  const { text, regions } = chunkText('“The bridge fell. Nobody moved,” she said.');
  expect(regions.map(({ inside }) => inside)).toEqual([null, 0, 0]);
  expect(showChunks(text, regions[0]!)).toEqual([
    'quote:“The bridge fell. Nobody moved,”',
    'np:she',
    'vg:said',
    'end:.',
  ]);
});

test('a few quoted words are words of the sentence', () => {
  expect(chunksOf('She called it “a disgrace” on Monday.')).toContain('np:a disgrace');
});

test.each([
  ['“So,” fumed opposition leader Piet Marais.', 'vg:fumed'],
  [
    'White House press secretary Josh Earnest said so at a briefing before the vote.',
    'np:White House press secretary Josh Earnest',
  ],
  ['The group’s finding that it fell was wrong.', 'np:The group’s finding'],
  ['The general is said to have told her.', 'vg:to have told'],
  ['The premier said so.', 'np:The premier'],
])('what the tagger mistakes is mended: %s', (sentence, chunk) => {
  expect(chunksOf(sentence)).toContain(chunk);
});

test('a sentence of a thousand words is cut, so that no step costs more than its share', () => {
  const { regions } = chunkText(`${'and so it went '.repeat(250)}.`);
  expect(Math.max(...regions.map(({ items }) => items.length))).toBeLessThanOrEqual(300);
});
