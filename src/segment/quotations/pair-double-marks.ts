import type { Mark } from './find-marks.ts';

/** An opening mark and the mark that closes it. */
export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
}

/** What became of the double marks and guillemets of one paragraph. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Opening marks, inside no pair, that nothing closes, in order; never more than eight. */
  readonly unclosed: readonly Mark[];
  /** Opening marks that nothing closes before a quotation around them is closed. */
  readonly cutShort: readonly Mark[];
  /** Closing marks that close nothing, in order. */
  readonly orphans: readonly Mark[];
}

/** Deeper than this nobody quotes: what opens there is left out, so that no text costs more than its length. */
const DEEPEST = 8;

/**
 * Pairs the marks of a paragraph by a stack. A mark that could do either closes what is open; one that closes an
 * outer quotation leaves whatever opened inside it unclosed, so that no two pairs cross.
 */
export function pairDoubleMarks(marks: readonly Mark[]): Pairing {
  const stack: Mark[] = [];
  const pairs: Pair[] = [];
  const cutShort: Mark[] = [];
  const orphans: Mark[] = [];
  for (const mark of marks) {
    const at = mark.canClose ? stack.findLastIndex((open) => isClosedBy(open, mark)) : -1;
    if (at >= 0) {
      pairs.push({ open: stack[at]!, close: mark });
      cutShort.push(...stack.slice(at + 1));
      stack.length = at;
    } else if (mark.canOpen) {
      if (stack.length < DEEPEST) stack.push(mark);
    } else orphans.push(mark);
  }
  return { pairs, unclosed: stack, cutShort, orphans };
}

/** Guillemets point in opposite directions, unless both point the Swedish way: »so». */
function isClosedBy(open: Mark, close: Mark): boolean {
  if (open.family !== close.family) return false;
  if (open.family === 'double') return true;
  return open.shape !== close.shape || !close.canOpen;
}
