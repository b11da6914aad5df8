import type { Span } from '../../model/index.ts';

/** A word of a text; the span points into it. */
export interface FoldedWord extends Span {
  /** Without case, accents and apostrophes. */
  readonly folded: string;
  /** FNV-1a of `folded`, 32 bits. */
  readonly hash: number;
}

const WORD = /\d+(?:[.,]\d+)*(?:\p{L}+)?|[\p{L}\p{N}](?:['’]?[\p{L}\p{M}\p{N}])*/gu;
const PLAIN = /^[a-z0-9]+$/;

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The words of a stretch of text, in order, for comparing whatever the typography. */
export function foldWords(text: string, { start, end }: Span): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { index, 0: word } of text.slice(start, end).matchAll(WORD)) {
    const folded = PLAIN.test(word) ? word : fold(word);
    words.push({ start: start + index, end: start + index + word.length, folded, hash: hashWord(folded) });
  }
  return words;
}

/** Hash of `size` words from the one at `from` on: a whole number below 2^53. */
export function hashRun(words: readonly FoldedWord[], from: number, size: number): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let i = from; i < from + size; i++) {
    const { hash } = words[i]!;
    low = Math.imul(low ^ hash, 0x85ebca6b);
    low ^= low >>> 13;
    high = Math.imul(high ^ (hash + low), 0xc2b2ae35);
    high ^= high >>> 16;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
