import type { ChunkedRegion } from '../chunks/chunk.ts';
import { kindAt } from '../chunks/chunk-at.ts';
import { describeVerbGroup } from '../chunks/verb-group.ts';
import type { Subject } from './subject.ts';

/** The subject after the verb group: "said Ann Lee, the mayor"; with appositions up to a mark that ends them. */
export function subjectBehind(region: ChunkedRegion, index: number): Subject | null {
  let end = index + 1;
  if (kindAt(region, end) !== 'np') return null;
  end = endOfNounGroup(region, end);
  while (kindAt(region, end) === 'comma') {
    const close = endOfApposition(region, end + 1);
    if (close === null) break;
    end = close;
  }
  return { first: index + 1, end, position: 'inverted' };
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|earlier|last|this|week|year|month)$/;
const ATTACHING = new Set(['of', 'for', 'from', 'with', 'at', 'in']);

/** End of a noun phrase with the prepositional phrases that belong to it. */
export function endOfNounGroup(region: ChunkedRegion, first: number): number {
  let end = first + 1;
  for (;;) {
    const kind = kindAt(region, end);
    if (
      kind === 'p' &&
      ATTACHING.has(region.chunks[end]!.word) &&
      kindAt(region, end + 1) === 'np' &&
      !isTime(region, end + 1) &&
      (region.chunks[end]!.word === 'of' || kindAt(region, end + 2) !== 'vg')
    )
      end += 2;
    else if (kind === 'cc' && kindAt(region, end + 1) === 'np' && kindAt(region, end + 2) !== 'vg') end += 2;
    else if (kind === 'open') {
      const close = closingAfter(region, end);
      if (close === null) return end;
      end = close + 1;
    } else return end;
  }
}

/** Whether a chunk names a time: “Monday”, “last week”, “2016”. */
export function isTime(region: ChunkedRegion, index: number): boolean {
  const chunk = region.chunks[index]!;
  for (let i = chunk.first; i < chunk.end; i++) if (TIME.test(region.items[i]!.word)) return true;
  return false;
}

function closingAfter(region: ChunkedRegion, open: number): number | null {
  for (let i = open + 1; i < Math.min(region.chunks.length, open + 8); i++)
    if (kindAt(region, i) === 'close') return i;
  return null;
}

/** End of an apposition that starts at `first`, if one does: ", the mayor", ", who runs it", ", 42". */
function endOfApposition(region: ChunkedRegion, first: number): number | null {
  const kind = kindAt(region, first);
  if (kind !== 'np' && kind !== 'wh') return null;
  if (kind === 'np' && isTime(region, first)) return null;
  let i = first;
  for (; i < region.chunks.length; i++) {
    const at = kindAt(region, i);
    if (
      at === 'comma' ||
      at === 'end' ||
      at === 'quote' ||
      at === 'semicolon' ||
      at === 'dash' ||
      at === 'colon'
    )
      break;
    if (kind === 'np' && (at === 'vg' || at === 'sub') && describeIfVerb(region, i) === 'finite') return null;
  }
  return i;
}

function describeIfVerb(region: ChunkedRegion, index: number): string {
  return kindAt(region, index) === 'vg' ? describeVerbGroup(region, index).mood : 'finite';
}
