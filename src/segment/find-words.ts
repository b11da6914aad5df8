import type { Span, Word } from '../model/index.ts';
import { isSpace } from '../text/span.ts';
import { buildFeed } from './build-feed.ts';
import { tagWords } from './load-wink.ts';
import { mendWords } from './mend-words.ts';

/** Stretches handed to the tagger are about this long, so that a monstrous paragraph costs no more than its length. */
const STRETCH = 16_384;

/**
 * The words of a paragraph, in order, with white space alone between them. What the tagger leaves out becomes a
 * word of its own, `X`. `marks` are the paragraph's quotation marks, in order.
 */
export function findWords(text: string, paragraph: Span, marks: readonly Span[]): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let start = paragraph.start; start < paragraph.end; ) {
    const first = from;
    let end = stretchEnd(text, start, paragraph.end);
    while (from < marks.length && marks[from]!.start < end) end = Math.max(end, marks[from++]!.end);
    addWords(text, { start, end }, { marks: marks.slice(first, from), words });
    start = end;
  }
  return mendWords(text, words, marks);
}

/** The end of a stretch from `start`: white space if there is any soon, so that no word is cut. */
function stretchEnd(text: string, start: number, end: number): number {
  if (end - start <= STRETCH) return end;
  for (let at = start + STRETCH; at < Math.min(end, start + STRETCH + 1024); at++) {
    if (isSpace(text.charCodeAt(at))) return at;
  }
  return start + STRETCH;
}

/** Adds the words of a stretch. A token is looked for from the end of the one before, and passed over if not found. */
function addWords(
  text: string,
  stretch: Span,
  { marks, words }: { marks: readonly Span[]; words: Word[] },
): void {
  const feed = buildFeed(text, stretch, marks);
  const { words: written, tags } = tagWords(feed.text);
  let at = 0;
  let piece = 0;
  let done = stretch.start;
  for (const [i, word] of written.entries()) {
    const found = feed.text.indexOf(word, at);
    if (found < 0 || word === '') continue;
    at = found + word.length;
    while (piece + 1 < feed.pieces.length && feed.pieces[piece + 1]!.at <= found) piece++;
    const { at: origin, span, isMark } = feed.pieces[piece]!;
    const start = isMark ? span.start : span.start + found - origin;
    addLeftOut(text, { start: done, end: start }, words);
    done = isMark ? span.end : Math.min(span.end, start + word.length);
    words.push({ start, end: done, pos: tags[i]! });
  }
  addLeftOut(text, { start: done, end: stretch.end }, words);
}

/** Makes words of what is not white space between two tokens. */
function addLeftOut(text: string, { start, end }: Span, words: Word[]): void {
  for (let at = start; at < end; ) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const from = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    if (from < at) words.push({ start: from, end: at, pos: 'X' });
  }
}
