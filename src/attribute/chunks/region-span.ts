import type { Span } from '../../model/index.ts';
import type { ChunkedRegion } from './chunk.ts';

const TRIMMED_FRONT = /^(?:[,;:.…–—-]+|--+)$/;
const TRIMMED_BACK = /^(?:[,;:.!?…–—-]+|--+|and|but|or)$/;
const OPENING_MARK = /^(?:["“‘«„‚'`]|``|'')$/;
const CLOSING_MARK = /^(?:["”’»“'‘]|'')$/;

/** The span of the items [first, end), or null when there are none. */
export function itemSpan(region: ChunkedRegion, first: number, end: number): Span | null {
  if (end <= first) return null;
  return { start: region.items[first]!.start, end: region.items[end - 1]!.end };
}

/**
 * The span of the items [first, end) as the content of an attribution: without marks of punctuation and
 * coordinators at its edges, with the quotation mark that opens or closes at one.
 */
export function contentSpan(region: ChunkedRegion, first: number, end: number): Span | null {
  let from = first;
  let to = end;
  while (from < to && TRIMMED_FRONT.test(region.items[from]!.word)) from++;
  while (to > from && TRIMMED_BACK.test(region.items[to - 1]!.word)) to--;
  if (to <= from) return null;
  const before = region.items[from - 1];
  if (
    from === first &&
    before &&
    OPENING_MARK.test(before.word) &&
    isUnpaired(region, from, to, CLOSING_MARK)
  )
    from--;
  const after = region.items[to];
  if (after && CLOSING_MARK.test(after.word) && isUnpaired(region, from, to, OPENING_MARK)) to++;
  return itemSpan(region, from, to);
}

/** Whether marks of one side inside [from, to) are not all paired there. */
function isUnpaired(region: ChunkedRegion, from: number, to: number, mark: RegExp): boolean {
  let count = 0;
  for (let i = from; i < to; i++)
    if (mark.test(region.items[i]!.word) && region.items[i]!.word !== "'") count++;
  return count % 2 === 1;
}
