import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import { findSubstring } from '../substring/find-substring.ts';
import { findTerm } from './find-term.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';

/**
 * Whether a text answers a query: what every store must say of it, and what decides where an index can only
 * propose (substrings; phrases in a long text).
 */
export function matchesQuery(text: string, query: SearchQuery): boolean {
  const tokens = indexTokens(text);
  const has = (term: SearchTerm) => findTerm(tokens, term).length > 0;
  const holds = (substring: string) => findSubstring(text, substring).length > 0;
  return (
    query.required.every((terms) => terms.some(has)) &&
    !query.excluded.some(has) &&
    query.substrings.every(holds) &&
    !query.excludedSubstrings.some(holds)
  );
}
