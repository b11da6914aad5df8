import { LONG_TAG } from '../entry/plan-entry.ts';
import { readTagFilter, type TagFilter } from '../tag-token.ts';
import { termLength } from './find-term.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';

/**
 * The query as FTS5's `MATCH` takes it, for the columns of `toFts5Columns`; null where it asks for nothing that is
 * in them (substrings only, no tags). Stems and tags hold no quotation mark, so that nothing needs escaping.
 *
 * Of a long text the phrases are proposed only; the caller lets `matchesQuery` decide on rows that are long.
 */
export function toFts5({ required, excluded }: SearchQuery, tags: TagFilter = []): string | null {
  const wanted = [
    ...required.map((terms) => oneOf(terms.map((term) => proposed(term)))),
    ...readTagFilter(tags).map((accepted) => `tags : ${oneOf(accepted.map((tag) => `"${tag}"`))}`),
  ];
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return excluded.length === 0 ? all : `(${all}) NOT ${oneOf(excluded.map(exactly))}`;
}

const oneOf = (parts: readonly string[]) => `(${parts.join(' OR ')})`;

function exactly({ stems, prefix }: SearchTerm): string {
  const phrase = (last: readonly string[]) => `"${[...stems, ...last].join(' ')}"`;
  if (prefix === null) return `words : ${phrase([])}`;
  return `words : ${oneOf([`${phrase([prefix.start])} *`, ...prefix.stems.map((stem) => phrase([stem]))])}`;
}

function proposed(term: SearchTerm): string {
  if (termLength(term) === 1) return exactly(term);
  const each = term.stems.map((stem) => ({ stems: [stem], prefix: null }));
  const last = term.prefix === null ? [] : [{ stems: [], prefix: term.prefix }];
  const somewhere = [...each, ...last].map(exactly).join(' AND ');
  return oneOf([exactly(term), `(tags : "${LONG_TAG}" AND ${somewhere})`]);
}
