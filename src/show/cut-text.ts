import type { Span } from '../model/index.ts';
import type { PlacedAttribution } from './place-attributions.ts';

export type Role = 'source' | 'cue' | 'content';

/** One span of one role of one attribution. */
export interface Mark extends Span {
  readonly role: Role;
  readonly placed: PlacedAttribution;
  /** Whether it is the place where the attribution's number is shown: the first span of its content, or of another role without one. */
  readonly isAnchor: boolean;
}

/** A stretch of text in which nothing begins or ends, with all the marks that cover it. */
export interface Piece extends Span {
  readonly marks: readonly Mark[];
}

/** All spans of all attributions, in order of start, a longer one before those that it holds. */
export function listMarks(attributions: readonly PlacedAttribution[]): readonly Mark[] {
  const marks = attributions.flatMap((placed) => {
    const { content, cue, source } = placed.attribution;
    const anchor = content[0] ?? cue[0] ?? source[0];
    const roles = [
      ['content', content],
      ['cue', cue],
      ['source', source],
    ] as const;
    return roles.flatMap(([role, spans]) =>
      spans.map(({ start, end }, i) => {
        const isAnchor = i === 0 && spans[0] === anchor;
        return { start, end, role, placed, isAnchor };
      }),
    );
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.placed.number - b.placed.number);
}

/** Cuts one stretch of text at every edge of a mark. `marks` are those that overlap it, in order of start. */
export function cutText(stretch: Span, marks: readonly Mark[]): readonly Piece[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > stretch.start && edge < stretch.end);
  const cuts = [...new Set([stretch.start, ...inside, stretch.end])].sort((a, b) => a - b);
  let open: readonly Mark[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? stretch.end;
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[++next]) {
      if (mark.end > start) open = [...open, mark];
    }
    return { start, end, marks: open };
  });
}
