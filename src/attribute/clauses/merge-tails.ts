import type { Segmented } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import { chunkRegion } from '../chunks/chunk-region.ts';
import { subjectInFront } from './find-subject.ts';
import { isEmptyBehind, isReportingTail, isReportingVerb } from './reporting-clause.ts';

/** Whether a region is a quotation and nothing else, whose last mark inside leaves the sentence open: ?, !, … or a dash. */
function isAsking(region: ChunkedRegion, text: string): boolean {
  const [only, mark] = region.chunks;
  if (only?.kind !== 'quote' || (mark && mark.kind !== 'end') || region.chunks.length > 2) return false;
  return /[?!…—-]["”’'»]*$|\.\.\.["”’'»]*$/.test(
    text.slice(only && region.items[0]!.start, region.items[0]!.end),
  );
}

/** Whether a region is a reporting clause from its first chunk: “Ann Lee, the mayor, asked the crowd”. */
function isTail(region: ChunkedRegion): boolean {
  if (isReportingTail(region, 0)) return true;
  const verb = region.chunks.findIndex(({ kind }) => kind === 'vg');
  const subject = verb > 0 && isReportingVerb(region, verb) ? subjectInFront(region, verb) : null;
  return subject?.first === 0 && isEmptyBehind(region, verb + 1);
}

const nextOutside = (regions: readonly ChunkedRegion[], index: number): number => {
  let next = index + 1;
  while (next < regions.length && regions[next]!.inside !== regions[index]!.inside) next++;
  return next;
};

/** “Why?” Ann Lee asked: puts the reporting clause back to the question that sentence splitting cut it from. */
export function mergeTails(
  regions: readonly ChunkedRegion[],
  { document: { text } }: Segmented,
): ChunkedRegion[] {
  const merged: ChunkedRegion[] = [];
  const gone = new Set<number>();
  regions.forEach((region, index) => {
    if (gone.has(index)) return;
    const next = isAsking(region, text) ? nextOutside(regions, index) : regions.length;
    const tail = regions[next];
    if (tail && tail.paragraph === region.paragraph && isTail(tail)) {
      gone.add(next);
      merged.push(
        chunkRegion({
          items: [...region.items, ...tail.items],
          inside: region.inside,
          paragraph: region.paragraph,
        }),
      );
    } else merged.push(region);
  });
  return merged;
}
