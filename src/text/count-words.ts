import type { Attribution, Span } from '../model/index.ts';

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
export const wordsIn = (text: string): number =>
  text.split(BETWEEN).filter((one) => IS_WORD.test(one)).length;

/**
 * The stretches of an attribution's content that are given as the speaker's own words: all of a direct one, nothing of an
 * indirect one; of a mixed one, what stands between quotation marks.
 */
export function verbatimSpans(
  text: string,
  { content, manner }: Pick<Attribution, 'content' | 'manner'>,
): readonly Span[] {
  if (manner !== 'mixed') return manner === 'direct' ? content : [];
  return content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(QUOTED)].map(({ index, 0: words }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  );
}

/** Counts the words of an attribution's content. */
export function countWords(text: string, one: Pick<Attribution, 'content' | 'manner'>): WordCount {
  const count = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
  return { words: count(one.content), verbatim: count(verbatimSpans(text, one)) };
}
