import type { Span } from '../../../model/index.ts';
import type { IndexToken } from '../../../text/tokens/index-token.ts';

/** Whether a word stands in one of some spans. */
export const isInside = (token: Span, spans: readonly Span[]) =>
  spans.some(({ start, end }) => start <= token.start && token.end <= end);

/** The words that stand in none of some spans. */
export const outside = (tokens: readonly IndexToken[], spans: readonly Span[]): readonly IndexToken[] =>
  tokens.filter((token) => !isInside(token, spans));
