import type { Span, Word } from '../model/index.ts';
import { abbreviationBefore } from './abbreviation.ts';

/**
 * Puts right what the tagger cuts and joins: an apostrophe that is no quotation mark is a possessive after a word
 * (boys ’) and belongs to the word that follows otherwise (’em); a full stop belongs to an abbreviation before it
 * and to no other word (“he said no.”).
 */
export function joinWords(text: string, words: readonly Word[], marks: readonly Span[]): Word[] {
  const isMark = new Set(marks.map(({ start }) => start));
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isApostrophe(text, word) && !isMark.has(word.start)) {
      const next = words[i + 1];
      if (followsLetter(text, word, joined.at(-1))) joined.push({ ...word, pos: 'PART' });
      else if (next?.start === word.end && isLetter(text, next.start)) {
        joined.push({ ...next, start: word.start });
        i++;
      } else joined.push(word);
    } else addStop(text, word, joined);
  }
  return joined;
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

/** Adds a word, its full stop apart unless it is an abbreviation's. */
function addStop(text: string, word: Word, joined: Word[]): void {
  const { start, end, pos } = word;
  if (text[end - 1] !== '.') {
    joined.push(word);
    return;
  }
  const before = joined.at(-1);
  if (end - start === 1) {
    const isAbbreviation =
      before?.end === start && abbreviationBefore(text.slice(before.start, before.end)) !== null;
    if (isAbbreviation) joined[joined.length - 1] = { ...before, end };
    else joined.push(word);
  } else if (isLetter(text, end - 2) && abbreviationBefore(text.slice(start, end - 1)) === null) {
    joined.push({ start, end: end - 1, pos }, { start: end - 1, end, pos: 'PUNCT' });
  } else joined.push(word);
}
