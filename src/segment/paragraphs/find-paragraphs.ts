import type { BlockKind, Document, Span } from '../../model/index.ts';
import { trimSpan } from '../../text/span.ts';
import { findLines, groupLines } from './find-lines.ts';
import { kindOfLine } from './kind-of-line.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** A stretch of the text, without white space at its ends, and what it is. */
export interface KindOfParagraph extends Span {
  readonly kind: BlockKind;
}

/**
 * The paragraphs of a document, in order: its blocks where it has any, cut at blank lines; else what blank lines
 * and line ends make of a plain text, hard-wrapped or not. All that is not white space stands in one of them.
 */
export function findParagraphs(document: Document): KindOfParagraph[] {
  const { text, blocks } = document;
  if (blocks.length === 0) return plainParagraphs(document);
  let at = 0;
  const inBlocks = [...blocks]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end, kind }) => {
      const from = Math.min(Math.max(at, start), text.length);
      const between = cutAtBlankLines(text, { start: at, end: from }, 'paragraph');
      at = Math.min(Math.max(from, end), text.length);
      return [...between, ...cutAtBlankLines(text, { start: from, end: at }, kind)];
    });
  return [...inBlocks, ...cutAtBlankLines(text, { start: at, end: text.length }, 'paragraph')];
}

function cutAtBlankLines(text: string, span: Span, kind: BlockKind): KindOfParagraph[] {
  return groupLines(text, findLines(text, span)).map((lines) => ({ ...around(text, lines), kind }));
}

function plainParagraphs({ text, title }: Document): KindOfParagraph[] {
  const lines = findLines(text, { start: 0, end: text.length });
  const paragraphs = unwrapLines(text, groupLines(text, lines));
  return paragraphs.map((group, index) => {
    const span = around(text, group);
    const isAlone = group.length === 1 && paragraphs.length > 2;
    const written = isAlone ? text.slice(span.start, span.end) : '';
    const isLast = index === paragraphs.length - 1;
    return { ...span, kind: kindOfLine(written, { isFirst: index === 0, isLast, title }) };
  });
}

function around(text: string, lines: readonly Span[]): Span {
  return trimSpan(text, { start: lines[0]!.start, end: lines.at(-1)!.end });
}
