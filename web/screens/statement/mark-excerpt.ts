import type { Attribution, Span } from '../../../src/model/index.ts';

/** A stretch of an excerpt and what it is of the statement; null for what stands around it. */
export interface ExcerptPiece {
  readonly text: string;
  readonly role: 'source' | 'cue' | 'content' | null;
  /** Offset in the document's text. */
  readonly start: number;
}

const ROLES = ['content', 'cue', 'source'] as const;

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** Cuts an excerpt at the edges of a statement's roles; the pieces behind each other are the excerpt. */
export function markExcerpt(
  { text, start }: { readonly text: string; readonly start: number },
  attribution: Pick<Attribution, 'source' | 'cue' | 'content'>,
): readonly ExcerptPiece[] {
  const end = start + text.length;
  const edges = ROLES.flatMap((role) => attribution[role]).flatMap((span) => [span.start, span.end]);
  const inside = edges.filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from - start, cuts[at + 1]! - start),
    role: ROLES.toReversed().find((role) => covers(attribution[role], from)) ?? null,
    start: from,
  }));
}
