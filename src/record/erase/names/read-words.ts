import { foldLabel } from '../../store/fold-label.ts';

/** A word of a text: letters and digits, with what stands inside it unseen (soft hyphens, joiners) and apostrophes. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** As names are compared: without case, accents, apostrophes and what is unseen. */
  readonly folded: string;
  /** Whether it begins with a capital or a digit. */
  readonly isCapital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*(?:['’ʼ][\p{L}\p{M}\u00AD\u200B-\u200D]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/;
const UNSEEN = /[\u00AD\u200B-\u200D]/g;
const PLAIN = /^[a-z]+$/;

/** A word or name as it is compared. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return foldLabel(word.replace(UNSEEN, '')).replace(/['ʼ]/g, '');
}

/** The text that was read last: one is often read for several names, one after the other. */
let last: { readonly text: string; readonly words: readonly TextWord[] } = { text: '', words: [] };
const LONG = 500;

/** The words of a text, each without a possessive ’s. */
export function readWords(text: string): readonly TextWord[] {
  if (text.length < LONG) return read(text);
  if (last.text !== text) last = { text, words: read(text) };
  return last.words;
}

function read(text: string): readonly TextWord[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: match }) => {
    const word = match.replace(POSSESSIVE, '');
    const isCapital = !/^\p{Ll}/u.test(word);
    return { start: index, end: index + word.length, folded: foldWord(word), isCapital };
  });
}
