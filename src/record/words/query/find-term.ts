import type { IndexToken } from '../../../text/tokens/index-token.ts';
import type { SearchTerm } from './search-query.ts';

/** Where a term stands among the tokens of a text: index of its first token, in order; `[]` where it does not. */
export function findTerm(tokens: readonly Pick<IndexToken, 'stem'>[], term: SearchTerm): readonly number[] {
  const found: number[] = [];
  const last = tokens.length - termLength(term);
  for (let at = 0; at <= last; at++) if (standsAt(tokens, term, at)) found.push(at);
  return found;
}

/** How many tokens a term takes. */
export function termLength({ stems, prefix }: SearchTerm): number {
  return stems.length + (prefix === null ? 0 : 1);
}

function standsAt(
  tokens: readonly Pick<IndexToken, 'stem'>[],
  { stems, prefix }: SearchTerm,
  at: number,
): boolean {
  if (!stems.every((stem, i) => tokens[at + i]!.stem === stem)) return false;
  if (prefix === null) return true;
  const { stem } = tokens[at + stems.length]!;
  return stem.startsWith(prefix.start) || prefix.stems.includes(stem);
}
