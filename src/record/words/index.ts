/**
 * The text side of search in the record, the same for every store. In comes a text or a query as typed; out go the
 * words of a text as both stores index them, and the query as each store's own language has it, so that both find
 * the same. It opens no store and ranks nothing. Where an index can only propose (substrings; phrases in a text
 * too long for positions), `matchesQuery` decides on the text.
 */

export { foldText } from '../../text/tokens/fold-text.ts';
export { indexTokens } from '../../text/tokens/index-tokens.ts';
export { cutSnippet, type Snippet } from './cut-snippet.ts';
export { toFts5Columns } from './entry/fts5-columns.ts';
export { type IndexEntry, planEntry } from './entry/plan-entry.ts';
export { toTsvector } from './entry/to-tsvector.ts';
export { findNegation } from './find-negation.ts';
export { matchSpans } from './query/match-spans.ts';
export { matchesQuery } from './query/matches-query.ts';
export { parseQuery } from './query/parse-query.ts';
export { hasPhrase, type SearchQuery, type SearchTerm } from './query/search-query.ts';
export { toFts5 } from './query/to-fts5.ts';
export { toTsquery } from './query/to-tsquery.ts';
export { toLikePattern } from './substring/to-like-pattern.ts';
export { toTrigrams } from './substring/to-trigrams.ts';
export { type TagFilter, tagToken } from './tag-token.ts';
