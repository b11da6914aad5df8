import type { Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/span.ts';
import { type Encoded, FEATURES } from './encode-document.ts';
import type { Range } from './plan-units.ts';

/** The pieces in some ranges as a text of their own, in which each range is a paragraph. */
export function cutOut({ pieces, features }: Encoded, ranges: readonly Range[]): Encoded {
  const width = FEATURES.length;
  const kept = ranges.flatMap(({ first, end }) => pieces.slice(first, end));
  const rows = new Uint8Array(kept.length * width);
  let at = 0;
  const paragraphs = ranges.map(({ first, end }) => {
    rows.set(features.subarray(first * width, end * width), at * width);
    const range = { first: at, end: at + end - first };
    at = range.end;
    return range;
  });
  return { pieces: kept, features: rows, paragraphs };
}

/** The pieces that a span of the text touches, or null where there are none. `pieces` are in order. */
export function piecesIn(pieces: readonly Span[], { start, end }: Span): Range | null {
  const first = firstEndingAfter(pieces, start);
  let last = first;
  while (last < pieces.length && pieces[last]!.start < end) last++;
  return last > first ? { first, end: last } : null;
}
