import type { Span } from '../../../../src/model/index.ts';
import type { Mark } from './list-marks.ts';

/** A stretch of text in which nothing begins or ends, with the marks that cover it, the outermost first. */
export interface Piece extends Span {
  readonly marks: readonly Mark[];
}

/** Marks over one place beyond which no more are shown there: nobody could tell them apart. */
const MOST_MARKS = 24;

/**
 * Cuts a stretch of text at every edge of a mark that lies in it; every unit comes out in exactly one piece. `marks` are
 * those that overlap it, in order of start. Takes time linear in marks once they are sorted.
 */
export function splitText(stretch: Span, marks: readonly Mark[]): readonly Piece[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > stretch.start && edge < stretch.end);
  const cuts = [...new Set([stretch.start, ...inside])].sort((a, b) => a - b);
  if (stretch.start >= stretch.end) return [];
  let open: readonly Mark[] = [];
  let next = 0;
  return cuts.map((start, at) => {
    const still = open.filter(({ end }) => end > start);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[++next])
      if (mark.end > start && still.length < MOST_MARKS) still.push(mark);
    open = still;
    return { start, end: cuts[at + 1] ?? stretch.end, marks: still };
  });
}
