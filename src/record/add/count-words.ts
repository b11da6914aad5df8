import type { Attribution } from '../../model/index.ts';

/** Words of a content, and how many of them are given as the speaker's own. */
export interface WordCount {
  readonly words: number;
  readonly verbatim: number;
}

const BETWEEN = /[\s—–]+/;
const IS_WORD = /[\p{L}\p{N}]/u;
/** Words between quotation marks; a mark that never closes runs to the end of its piece. */
const QUOTED = /“[^“”]*|"[^"]*(?:"|$)|«[^«»]*|„[^„“”]*[“”]?|‘[^‘]*?(?:’(?!\p{L})|$)/gu;

/** How many words a text has: what stands between white space or dashes and holds a letter or digit. */
const wordsIn = (text: string): number => text.split(BETWEEN).filter((one) => IS_WORD.test(one)).length;

/**
 * Counts the words of an attribution's content. All of a direct one is verbatim and nothing of an indirect one; of a mixed
 * one, what stands between quotation marks.
 */
export function countWords(
  text: string,
  { content, manner }: Pick<Attribution, 'content' | 'manner'>,
): WordCount {
  const pieces = content.map(({ start, end }) => text.slice(start, end));
  const count = (all: readonly string[]) => all.reduce((sum, piece) => sum + wordsIn(piece), 0);
  const words = count(pieces);
  if (manner !== 'mixed') return { words, verbatim: manner === 'direct' ? words : 0 };
  return { words, verbatim: count(pieces.flatMap((piece) => piece.match(QUOTED) ?? [])) };
}
