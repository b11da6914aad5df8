import type { AttributionValues, Manner, Span } from '../../../../src/model/index.ts';

/** What selected words may be. */
export type Role = 'source' | 'cue' | 'content';
export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

const MARKS = /^["“„«‘'].*["”“»’']\p{P}?$/su;
const HAS_MARKS = /["“”„«»]|(?:^|\s)[‘']|[’'](?:\s|$)/u;

/** How words are given, by their quotation marks. */
function mannerOf(pieces: readonly string[]): Manner {
  if (pieces.length > 0 && pieces.every((piece) => MARKS.test(piece))) return 'direct';
  return pieces.some((piece) => HAS_MARKS.test(piece)) ? 'mixed' : 'indirect';
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

interface Assigned {
  readonly role: Role;
  readonly span: Span;
  /** Whether it comes to the pieces that are there, instead of taking their place. */
  readonly isPiece: boolean;
  /** The document's text from `start` on, into which spans point. */
  readonly excerpt: { readonly text: string; readonly start: number };
}

/** Values with some words as source, cue or content; of content, the manner follows. */
export function assignWords(
  values: AttributionValues,
  { role, span, isPiece, excerpt }: Assigned,
): AttributionValues {
  const kept = isPiece ? values[role].filter((one) => !overlaps(one, span)) : [];
  const spans = [...kept, span].sort((a, b) => a.start - b.start);
  if (role !== 'content') return { ...values, [role]: spans };
  const words = spans.map(({ start, end }) => excerpt.text.slice(start - excerpt.start, end - excerpt.start));
  return { ...values, content: spans, manner: mannerOf(words) };
}
