import type { Span } from '../../model/index.ts';
import type { ArticleText, Passage } from './list-passages.ts';

/** Marks that open and close; where the closing one lacks, speech goes on in the next paragraph. */
const MARKED: readonly RegExp[] = [
  /“[^”]*(?:”|$)/g,
  /«[^»]*(?:»|$)/g,
  /„[^“”]*(?:[“”]|$)/g,
  /''(?:(?!'')[\s\S])*(?:''|$)/g,
  /"[^"]*(?:"|$)/g,
  /(?<![\p{L}\p{N}])‘(?=[\p{L}\p{N}])[^‘“"]*?(?:[,.!?…]’(?![\p{L}\p{N}])|$)/gu,
  /(?<![\p{L}\p{N}'])'(?=[\p{Lu}\p{N}])[^"]*?[,.!?…]'(?![\p{L}\p{N}'])/gu,
];

/** After such a paragraph the words of somebody else follow to the end. */
const FULL_TEXT_FOLLOWS =
  /\b(?:in full|(?:full|whole|entire|complete) (?:text|transcript|statement|speech|letter|remarks|address)|(?:statement|letter|speech|text|remarks|address|transcript) (?:follows|reads?(?: as follows)?|is below))\b[^.!?]{0,60}[:.]$/i;
/** After such a paragraph the next one is somebody else's. */
const WORDS_FOLLOW =
  /\b(?:said|says|wrote|writes|added|statement|tweeted|posted|message|note)\b[^.!?]{0,60}:$/i;

function quotedIn(text: string, { start, end, kind }: Passage): readonly Span[] {
  if (kind === 'blockquote' || kind === 'pull-quote') return [{ start, end }];
  const words = text.slice(start, end);
  return MARKED.flatMap((marked) =>
    [...words.matchAll(marked)].map(({ index, 0: { length } }) => ({
      start: start + index,
      end: start + index + length,
    })),
  );
}

/**
 * Spans of what a text gives as the words of somebody else: in quotation marks, in block quotations, after “said in a
 * statement:”, and all that follows “the letter in full:”. With marks; they may overlap.
 */
export function findQuoted({ text }: ArticleText, passages: readonly Passage[]): readonly Span[] {
  const quoted: Span[] = [];
  let isIntroduced = false;
  for (const passage of passages) {
    const { start, end } = passage;
    const words = text.slice(start, end).trimEnd();
    quoted.push(...(isIntroduced ? [{ start, end }] : quotedIn(text, passage)));
    if (FULL_TEXT_FOLLOWS.test(words)) return [...quoted, { start: end, end: text.length }];
    isIntroduced = WORDS_FOLLOW.test(words);
  }
  return quoted;
}
