import { findFurniture } from '../article/find-furniture.ts';
import { findQuoted } from '../article/find-quoted.ts';
import { type FoldedWord, foldWords, hashRun } from '../article/fold-words.ts';
import { type ArticleText, listPassages } from '../article/list-passages.ts';

/** Words of a shingle. */
const SHINGLE = 5;
/** Shingles of which the least is taken: whatever two paragraphs share in a row of 20 words leaves one print in common. */
const WINDOW = 16;
/** Words that make a quotation long enough to be told by. */
const LONG_QUOTATION = 8;
/** Most prints of a document; of a longer text the least are kept, which are the same wherever they stand. */
const MOST = 160;

/** Winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of each window of shingles, never across paragraphs. */
function winnow(words: readonly FoldedWord[], prints: Set<number>): void {
  const count = words.length - SHINGLE + 1;
  if (count < 1) return;
  const hashes = Array.from({ length: count }, (_, at) => hashRun(words, at, SHINGLE));
  let least = -1;
  for (let end = Math.min(WINDOW, count); end <= count; end++) {
    const start = Math.max(0, end - WINDOW);
    if (least < start) {
      least = start;
      for (let at = start + 1; at < end; at++) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end - 1]! <= hashes[least]!) least = end - 1;
    prints.add(hashes[least]!);
  }
}

/**
 * Fingerprints of a document: winnowed shingles of its paragraphs' words, furniture left out, and one for each long
 * quotation. Whole numbers below 2^53, in rising order. They follow from the text alone, whatever engine reads it.
 */
export function fingerprintDocument(document: ArticleText): readonly number[] {
  const { text } = document;
  const passages = listPassages(document);
  const furniture = findFurniture(document, passages);
  const article = passages.filter((_, at) => furniture[at] === null);
  const prints = new Set<number>();
  for (const passage of article) winnow(foldWords(text, passage), prints);
  for (const span of findQuoted(document, article)) {
    const words = foldWords(text, span);
    if (words.length >= LONG_QUOTATION) prints.add(hashRun(words, 0, words.length));
  }
  return [...prints].sort((a, b) => a - b).slice(0, MOST);
}
