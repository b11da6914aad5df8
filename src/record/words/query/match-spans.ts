import type { Span } from '../../../model/index.ts';
import { joinSpans } from '../../../text/span.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import { findSubstring } from '../substring/find-substring.ts';
import { findTerm, termLength } from './find-term.ts';
import type { SearchQuery } from './search-query.ts';

/**
 * Where the words, phrases and substrings of a query stand in a text, for highlighting: in order, as one where
 * they overlap or touch. A phrase is one span from its first word to its last. What is to be left out is not shown.
 */
export function matchSpans(text: string, { required, substrings }: SearchQuery): readonly Span[] {
  const tokens = indexTokens(text);
  const terms = required.flat().flatMap((term) =>
    findTerm(tokens, term).map((first) => ({
      start: tokens[first]!.start,
      end: tokens[first + termLength(term) - 1]!.end,
    })),
  );
  return joinSpans([...terms, ...substrings.flatMap((substring) => findSubstring(text, substring))]);
}
