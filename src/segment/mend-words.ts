import type { Span, Word } from '../model/index.ts';
import { abbreviationBefore } from './abbreviation.ts';
import { splitContraction } from './split-contraction.ts';

/**
 * Puts right what the tagger cuts and joins: an apostrophe that is no quotation mark is a possessive after a word
 * (boys ’) and belongs to the word that follows otherwise (’em); a full stop belongs to an abbreviation before it
 * and to no other word (“he said no.”); ’s, ’m, n’t and their like are words of their own.
 */
export function mendWords(text: string, words: readonly Word[], marks: readonly Span[]): Word[] {
  const isMark = new Set(marks.map(({ start }) => start));
  const mended: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isApostrophe(text, word) && !isMark.has(word.start)) {
      const next = words[i + 1];
      if (followsLetter(text, word, mended.at(-1))) mended.push({ ...word, pos: 'PART' });
      else if (next?.start === word.end && isLetter(text, next.start)) {
        mended.push({ ...next, start: word.start });
        i++;
      } else mended.push(word);
    } else if (text[word.end - 1] === '.') addStop(text, word, mended);
    else mended.push(...splitContraction(text, word));
  }
  return mended;
}

function isApostrophe(text: string, { start, end }: Word): boolean {
  return end - start === 1 && (text[start] === "'" || text[start] === '’');
}

function followsLetter(text: string, { start }: Word, before: Word | undefined): boolean {
  return before?.end === start && isLetter(text, start - 1);
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at]!);
}

/** Adds a word with a full stop at its end, or a full stop: apart unless it is an abbreviation's. */
function addStop(text: string, word: Word, mended: Word[]): void {
  const { start, end } = word;
  const before = mended.at(-1);
  if (end - start === 1) {
    const isAbbreviation =
      before?.end === start && abbreviationBefore(text.slice(before.start, before.end)) !== null;
    if (isAbbreviation) mended[mended.length - 1] = { ...before, end };
    else mended.push(word);
  } else if (isLetter(text, end - 2) && abbreviationBefore(text.slice(start, end - 1)) === null) {
    mended.push(...splitContraction(text, { ...word, end: end - 1 }), { start: end - 1, end, pos: 'PUNCT' });
  } else mended.push(word);
}
