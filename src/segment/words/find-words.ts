import type { Span, Word } from '../../model/index.ts';
import { tagTokens } from './tag-tokens.ts';
import { tokenise } from './tokenise.ts';

/** So many tokens are tagged at a time, so that a monstrous document costs no more than its length. */
const TOKENS_AT_A_TIME = 4096;

/**
 * The words of the paragraphs, in order, with white space alone between them. `marks` has the quotation marks of
 * each paragraph, in order.
 */
export function findWords(
  text: string,
  paragraphs: readonly Span[],
  marks: readonly (readonly Span[])[],
): Word[] {
  const tokens = paragraphs.flatMap((paragraph, index) => tokenise(text, paragraph, marks[index]!));
  const starts = new Set(marks.flatMap((all) => all.map(({ start }) => start)));
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at += TOKENS_AT_A_TIME) {
    for (const word of tagTokens(text, tokens.slice(at, at + TOKENS_AT_A_TIME), starts)) words.push(word);
  }
  return words;
}
