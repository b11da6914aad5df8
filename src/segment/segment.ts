import type { Document, Segmented, Span } from '../model/index.ts';
import { findParagraphs } from './paragraphs/find-paragraphs.ts';
import { findTurns } from './paragraphs/find-turns.ts';
import type { DraftQuotation } from './quotations/draft-quotation.ts';
import { findBlockQuotations } from './quotations/find-block-quotations.ts';
import { findMarkedQuotations } from './quotations/find-marked-quotations.ts';
import { nestQuotations } from './quotations/nest-quotations.ts';
import { findSentences } from './sentences/find-sentences.ts';
import { findWords } from './words/find-words.ts';

/** Finds the paragraphs, quotations, words and sentences of a document; never throws, whatever the text is. */
export function segment(document: Document): Segmented {
  const { text } = document;
  const spans = findParagraphs(document);
  const turns = findTurns(text, spans);
  const bare = spans.map((span, index) => ({ ...span, turn: turns[index]! }));
  const marked = findMarkedQuotations(text, bare);
  const isPlain = document.blocks.length === 0;
  const drafts = [
    ...marked.drafts,
    ...findBlockQuotations({ text, paragraphs: bare, marked: marked.drafts, isPlain }),
  ];
  const { quotations: nested, paragraphs: quotationParagraphs } = nestQuotations(drafts);
  const marks = marksOf(drafts, bare.length);
  const words = findWords(text, bare, marks);
  const found = findSentences({ text, paragraphs: bare, words, quotations: nested, quotationParagraphs });
  return { document, words, ...found, notices: marked.notices };
}

/** The quotation marks of each paragraph, in order. */
function marksOf(drafts: readonly DraftQuotation[], paragraphs: number): Span[][] {
  const marks: Span[][] = Array.from({ length: paragraphs }, () => []);
  for (const draft of drafts) marks[draft.paragraph]!.push(...draft.marks);
  return marks.map((all) => all.sort((one, other) => one.start - other.start));
}
