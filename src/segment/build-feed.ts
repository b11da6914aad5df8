import type { Span } from '../model/index.ts';

/** A stretch of the feed that stands for a stretch of the text of the same length, or for a quotation mark. */
export interface FeedPiece {
  readonly at: number;
  readonly span: Span;
  readonly isMark: boolean;
}

/** What the tagger reads in place of a stretch of the text, and the way back. Pieces stand in order. */
export interface Feed {
  readonly text: string;
  readonly pieces: readonly FeedPiece[];
}

/** Runs without a space longer than this are cut, since the tagger's time grows with their square. */
const LONGEST_RUN = 40;
const LONG_RUN = /\S{41,}/g;
/** A short stretch, not across a surrogate pair or in front of a combining mark if that can be helped. */
const SHORT_RUN = /[\s\S]{1,39}(?![\udc00-\udfff]|\p{M})|[\s\S]{40}/gu;

/**
 * Writes the text for the tagger: each quotation mark, which the tagger would take for an apostrophe or join to a
 * word, as a straight double one between spaces; curly apostrophes straight; long runs cut by spaces.
 */
export function buildFeed(text: string, span: Span, marks: readonly Span[]): Feed {
  const parts: string[] = [];
  const pieces: FeedPiece[] = [];
  let length = 0;
  const add = (piece: Span, written: string, isMark: boolean) => {
    if (written === '') return;
    pieces.push({ at: length, span: piece, isMark });
    parts.push(written, ' ');
    length += written.length + 1;
  };
  let at = span.start;
  for (const mark of [...marks, { start: span.end, end: span.end }]) {
    for (const piece of cutLongRuns(text, at, mark.start)) {
      add(piece, text.slice(piece.start, piece.end).replace(/[’ʼ‘]/g, "'").replace(/\s/g, ' '), false);
    }
    if (mark.start < mark.end) add(mark, '"', true);
    at = mark.end;
  }
  return { text: parts.join(''), pieces };
}

function cutLongRuns(text: string, start: number, end: number): Span[] {
  if (end - start <= LONGEST_RUN) return [{ start, end }];
  const stretch = text.slice(start, end);
  const pieces: Span[] = [];
  let at = 0;
  for (const { index, 0: run } of stretch.matchAll(LONG_RUN)) {
    if (at < index) pieces.push({ start: start + at, end: start + index });
    at = index;
    for (const [short] of run.matchAll(SHORT_RUN)) {
      pieces.push({ start: start + at, end: start + at + short.length });
      at += short.length;
    }
  }
  pieces.push({ start: start + at, end });
  return pieces;
}
