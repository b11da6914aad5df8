import type { Span, Word } from '../model/index.ts';
import { isSpace } from '../text/span.ts';
import { buildFeed, type Feed } from './build-feed.ts';
import { joinWords } from './join-words.ts';
import { tagWords } from './load-wink.ts';

/** Stretches handed to the tagger are about this long, so that a monstrous paragraph costs no more than its length. */
const STRETCH = 16_384;

/**
 * The words between `start` and `end` of the text, in order, with white space alone between them. What the tagger
 * leaves out becomes a word of its own, `X`. `marks` are the quotation marks, in order.
 */
export function findWords(text: string, span: Span, marks: readonly Span[]): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let start = span.start; start < span.end; ) {
    const end = stretchEnd(text, start, span.end);
    const first = from;
    while (from < marks.length && marks[from]!.start < end) from++;
    addWords(text, buildFeed(text, { start, end }, marks.slice(first, from)), words);
    start = end;
  }
  return joinWords(text, words, marks);
}

/** The end of a stretch from `start`: white space if there is any soon, so that no word is cut. */
function stretchEnd(text: string, start: number, end: number): number {
  if (end - start <= STRETCH) return end;
  for (let at = start + STRETCH; at < Math.min(end, start + STRETCH + 1024); at++) {
    if (isSpace(text.charCodeAt(at))) return at;
  }
  return start + STRETCH;
}

function addWords(text: string, feed: Feed, words: Word[]): void {
  const { words: written, tags } = tagWords(feed.text);
  let at = 0;
  let piece = 0;
  for (const [i, word] of written.entries()) {
    const found = feed.text.indexOf(word, at);
    if (found < 0 || word === '') continue;
    at = found + word.length;
    while (piece + 1 < feed.pieces.length && feed.pieces[piece + 1]!.at <= found) piece++;
    const { at: origin, span, isMark } = feed.pieces[piece]!;
    const start = isMark ? span.start : span.start + found - origin;
    const end = isMark ? span.end : Math.min(span.end, start + word.length);
    addGap(text, words, start);
    words.push({ start, end, pos: tags[i]! });
  }
  addGap(text, words, feed.pieces.at(-1)?.span.end ?? 0);
}

/** Makes words of what stands before `end` in no word yet. */
function addGap(text: string, words: Word[], end: number): void {
  let at = words.at(-1)?.end ?? end;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const start = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at++;
    if (start < at) words.push({ start, end: at, pos: 'X' });
  }
}
