import { LONG_TAG } from '../entry/plan-entry.ts';
import { readTagFilter, type TagFilter } from '../tag-token.ts';
import { termLength } from './find-term.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';

/**
 * The query as the literal of a tsquery, to be cast (`$1::tsquery`), for what `toTsvector` made; null where it asks
 * for nothing that is in it. Finds the same texts as `toFts5`, and proposes the same phrases of long texts.
 */
export function toTsquery({ required, excluded }: SearchQuery, tags: TagFilter = []): string | null {
  const wanted = [
    ...required.map((terms) => oneOf(terms.map((term) => proposed(term)))),
    ...readTagFilter(tags).map((accepted) => oneOf(accepted.map(quote))),
  ];
  if (wanted.length === 0) return null;
  return [...wanted, ...excluded.map((term) => `!(${exactly(term)})`)].join(' & ');
}

const quote = (lexeme: string) => `'${lexeme}'`;

const oneOf = (parts: readonly string[]) => `(${parts.join(' | ')})`;

function places({ stems, prefix }: SearchTerm): readonly string[] {
  if (prefix === null) return stems.map(quote);
  return [...stems.map(quote), oneOf([`${quote(prefix.start)}:*`, ...prefix.stems.map(quote)])];
}

const exactly = (term: SearchTerm) => places(term).join(' <-> ');

function proposed(term: SearchTerm): string {
  if (termLength(term) === 1) return exactly(term);
  return oneOf([exactly(term), `(${quote(LONG_TAG)} & ${places(term).join(' & ')})`]);
}
