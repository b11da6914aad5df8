import type { Document, Segmented } from '../model/index.ts';
import { findBlockQuotations } from './find-block-quotations.ts';
import { findMarkedQuotations } from './find-marked-quotations.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findSentences } from './find-sentences.ts';
import { findTurns } from './find-turns.ts';
import { findWords } from './find-words.ts';
import { nestQuotations } from './nest-quotations.ts';

/** Finds the paragraphs, quotations, words and sentences of a document; never throws, whatever the text is. */
export function segment(document: Document): Segmented {
  const { text } = document;
  const spans = findParagraphs(document);
  const turns = findTurns(text, spans);
  const bare = spans.map((span, index) => ({ ...span, turn: turns[index]! }));
  const marked = findMarkedQuotations(text, bare);
  const drafts = [...marked.drafts, ...findBlockQuotations(text, bare, marked.drafts)];
  const { quotations: nested, paragraphs: quotationParagraphs } = nestQuotations(drafts);
  const marks = drafts.flatMap((draft) => draft.marks).sort((one, other) => one.start - other.start);
  const words = findWords(text, { start: 0, end: text.length }, marks);
  const found = findSentences({ text, paragraphs: bare, words, quotations: nested, quotationParagraphs });
  return { document, words, ...found, notices: marked.notices };
}
