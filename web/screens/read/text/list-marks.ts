import type { Span } from '../../../../src/model/index.ts';
import type { PlacedStatement } from './place-statements.ts';

/** What a stretch of text is to a statement; `change`: other words, or none, stood there in the version before. */
export type MarkRole = 'content' | 'cue' | 'source' | 'change';

/** One span of one role of one statement. */
export interface Mark extends Span {
  readonly role: MarkRole;
  /** Null for a change. */
  readonly statement: PlacedStatement | null;
  /** Whether the statement's number is shown where it begins. */
  readonly isAnchor: boolean;
}

function marksOf(statement: PlacedStatement): readonly Mark[] {
  const { content, cue, source } = statement.attribution;
  const anchor = content[0] ?? cue[0] ?? source[0];
  const roles = [
    ['content', content],
    ['cue', cue],
    ['source', source],
  ] as const;
  return roles.flatMap(([role, spans]) =>
    spans.map((span) => ({ start: span.start, end: span.end, role, statement, isAnchor: span === anchor })),
  );
}

/** All spans of statements and of changes, in order of start, a longer one before those that it holds. */
export function listMarks(
  statements: readonly PlacedStatement[],
  changes: readonly Span[] = [],
): readonly Mark[] {
  const changed = changes.map(
    ({ start, end }): Mark => ({ start, end, role: 'change', statement: null, isAnchor: false }),
  );
  return [...statements.flatMap(marksOf), ...changed].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.statement?.number ?? 0) - (b.statement?.number ?? 0),
  );
}
