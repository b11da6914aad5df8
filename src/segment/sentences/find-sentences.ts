import type { Paragraph, Quotation, Sentence, Word } from '../../model/index.ts';
import type { BareParagraph } from '../paragraphs/bare-paragraph.ts';
import type { NestedQuotation } from '../quotations/nest-quotations.ts';
import { splitSentences } from './split-sentences.ts';

/** What sentences are found in: `quotationParagraphs` has the paragraph of each quotation. */
export interface Unsentenced {
  readonly text: string;
  readonly paragraphs: readonly BareParagraph[];
  readonly words: readonly Word[];
  readonly quotations: readonly NestedQuotation[];
  readonly quotationParagraphs: readonly number[];
}

/** Splits each paragraph and, apart from it, each quotation into sentences. */
export function findSentences(given: Unsentenced) {
  const children = childrenOf(given.quotations, given.quotationParagraphs);
  const within = (span: { start: number; end: number }, paragraph: number, key: string) => {
    const range = { first: wordAt(given.words, span.start), end: wordAt(given.words, span.end) };
    return splitSentences({
      text: given.text,
      words: given.words,
      range,
      opaque: children.get(key) ?? [],
    }).map(({ first, end }): Sentence => {
      const place = { start: given.words[first]!.start, end: given.words[end - 1]!.end };
      return { ...place, firstWord: first, endWord: end, paragraph };
    });
  };
  const sentences: Sentence[] = [];
  const paragraphs = given.paragraphs.map((paragraph, index): Paragraph => {
    const firstSentence = sentences.length;
    for (const sentence of within(paragraph, index, `paragraph ${index}`)) sentences.push(sentence);
    return { ...paragraph, firstSentence, endSentence: sentences.length };
  });
  const quotations = given.quotations.map((quotation, index): Quotation => {
    return {
      ...quotation,
      sentences: within(quotation.inner, given.quotationParagraphs[index]!, `quotation ${index}`),
    };
  });
  return { paragraphs, sentences, quotations };
}

/** The outermost quotations of each paragraph and those directly inside each quotation. */
function childrenOf(quotations: readonly NestedQuotation[], paragraphs: readonly number[]) {
  const children = new Map<string, NestedQuotation[]>();
  for (const [index, quotation] of quotations.entries()) {
    const { parent } = quotation;
    const key = parent === null ? `paragraph ${paragraphs[index]}` : `quotation ${parent}`;
    const siblings = children.get(key);
    if (siblings) siblings.push(quotation);
    else children.set(key, [quotation]);
  }
  return children;
}

/** Index of the first word that starts at or after `offset`. */
function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
