import type { Segmented } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import type { ChunkedRegion } from './chunk-region.ts';

/** The turns of a transcript or an interview: who is named in front of the colon says what stands behind it. */
export function findTurnCandidates(segmented: Segmented, regions: readonly ChunkedRegion[]): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  segmented.paragraphs.forEach((paragraph, index) => {
    while (next < regions.length && regions[next]!.paragraph < index) next++;
    const region = regions[next];
    if (!paragraph.turn || !region || region.paragraph !== index) return;
    const { name, colon } = paragraph.turn;
    const text = segmented.document.text.slice(colon.end, paragraph.end);
    const start = colon.end + (text.length - text.trimStart().length);
    const end = paragraph.end - (text.length - text.trimEnd().length);
    if (start >= end) return;
    found.push({
      rule: 'turn',
      source: [name],
      cue: [colon],
      content: [{ start, end }],
      act: 'say',
      region,
      head: -1,
      features: ['rule:turn'],
    });
  });
  return found;
}
