import type { AttributionValues, Span } from '../../../../src/model/index.ts';
import type { Role } from './assign-words.ts';
import type { Excerpt } from './cut-excerpt.ts';

/** A stretch of an excerpt that is one thing throughout. */
export interface Run {
  /** Offset in the document's text. */
  readonly start: number;
  readonly text: string;
  /** The narrowest of what it is: a cue inside a content is a cue. */
  readonly role: Role | null;
  readonly isSelected: boolean;
}

const NARROWEST: readonly Role[] = ['cue', 'source', 'content'];

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** Cuts an excerpt wherever a role or the selection begins or ends; all runs together are the excerpt. */
export function cutRuns(
  { text, start }: Excerpt,
  values: Pick<AttributionValues, Role>,
  selection: Span | null,
): readonly Run[] {
  const end = start + text.length;
  const spans = [...NARROWEST.flatMap((role) => values[role]), ...(selection ? [selection] : [])];
  const edges = spans.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => ({
    start: from,
    text: text.slice(from - start, cuts[at + 1]! - start),
    role: NARROWEST.find((role) => covers(values[role], from)) ?? null,
    isSelected: selection !== null && covers([selection], from),
  }));
}
