import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_KINDS, type Block, type Segmented, type Span } from '../src/model/index.ts';
import { segment } from '../src/segment/index.ts';
import { plainDocument } from './plain-document.ts';

const PIECES = [
  ...'“”„‟"«»‹›‘’‚\'`.,:;!?…—–-()[] ',
  "''",
  '``',
  '\n',
  '\n\n',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u202e',
  'e\u0301',
  '😀',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00',
  '\0',
  'Mr.',
  'U.S.',
  'said',
  'He said',
  'boys’ ',
  "don't",
  '’90s',
  '6\'2"',
  '14.2',
  'The statement read:\n\n',
  'JONES: yes\n\n',
  'ANNA: no\n\n',
  '> ',
  '     ',
  'a-'.repeat(40),
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((all) => all.join('')),
);

const documents = fc
  .tuple(texts, fc.array(fc.tuple(fc.nat(80), fc.nat(40), fc.constantFrom(...BLOCK_KINDS)), { maxLength: 6 }))
  .map(([text, raw]) => {
    const blocks: Block[] = [];
    for (const [gap, length, kind] of raw) {
      const start = Math.min(text.length, (blocks.at(-1)?.end ?? 0) + (gap % 5));
      if (start < text.length) blocks.push({ start, end: Math.min(text.length, start + length + 1), kind });
    }
    return { ...plainDocument(text), blocks };
  });

function checkOrder(text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.start).toBeLessThan(span.end);
    expect(text.slice(end, span.start)).toMatch(/^\s*$/);
    end = span.end;
  }
  expect(text.slice(end)).toMatch(/^\s*$/);
}

function checkSentences({ document, paragraphs, sentences, words }: Segmented): void {
  checkOrder(document.text, sentences);
  let word = 0;
  let sentence = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    expect(paragraph.firstSentence).toBe(sentence);
    expect(paragraph.endSentence).toBeGreaterThan(sentence);
    for (; sentence < paragraph.endSentence; sentence++) {
      const { start, end, firstWord, endWord, paragraph: itsParagraph } = sentences[sentence]!;
      expect(itsParagraph).toBe(index);
      expect(firstWord).toBe(word);
      expect(start).toBe(words[firstWord]!.start);
      expect(end).toBe(words[endWord - 1]!.end);
      expect(paragraph.start <= start && end <= paragraph.end).toBe(true);
      word = endWord;
    }
  }
  expect(sentence).toBe(sentences.length);
  expect(word).toBe(words.length);
}

function checkQuotations({ paragraphs, quotations, words }: Segmented): void {
  const open: { start: number; end: number; index: number }[] = [];
  let before = 0;
  for (const [index, quotation] of quotations.entries()) {
    const { start, end, inner, depth, parent, continues, sentences } = quotation;
    expect(start).toBeGreaterThanOrEqual(before);
    expect(start).toBeLessThan(end);
    expect(start <= inner.start && inner.start <= inner.end && inner.end <= end).toBe(true);
    expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    if (open.length > 0) expect(end).toBeLessThanOrEqual(open.at(-1)!.end);
    expect(parent).toBe(open.at(-1)?.index ?? null);
    expect(depth).toBe(open.length);
    if (continues !== null) expect(continues).toBeLessThan(index);
    for (const { firstWord, endWord } of sentences) {
      expect(words[firstWord]!.start).toBeGreaterThanOrEqual(inner.start);
      expect(words[endWord - 1]!.end).toBeLessThanOrEqual(inner.end);
    }
    open.push({ start, end, index });
    before = start;
  }
}

test('whatever the text, spans lie in order inside it and slice it', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const segmented = segment(document);
      checkOrder(document.text, segmented.paragraphs);
      checkOrder(document.text, segmented.words);
      checkSentences(segmented);
      checkQuotations(segmented);
    }),
    { numRuns: 4000 },
  );
});

test('the same text gives the same segments', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(segment(document)).toEqual(segment(document));
    }),
    { numRuns: 300 },
  );
});
