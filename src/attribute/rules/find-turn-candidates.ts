import type { Paragraph, Segmented, Span } from '../../model/index.ts';
import type { ChunkedRegion } from '../chunks/chunk.ts';
import type { Candidate } from './candidate.ts';
import { fixed } from './candidate.ts';

/** A name and a colon at the head of a turn leave little doubt. */
const TURN_SCORE = 0.95;

/** The words of a turn, without the space around them, or null when it has none. */
function wordsOf(paragraph: Paragraph, colon: Span, text: string): Span | null {
  const words = text.slice(colon.end, paragraph.end);
  const start = colon.end + (words.length - words.trimStart().length);
  const end = paragraph.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** The turns of a transcript or an interview: who is named in front of the colon says what stands behind it. */
export function findTurnCandidates(segmented: Segmented, regions: readonly ChunkedRegion[]): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  segmented.paragraphs.forEach((paragraph, index) => {
    while (next < regions.length && regions[next]!.paragraph < index) next++;
    const region = regions[next];
    if (!paragraph.turn || region?.paragraph !== index) return;
    const { name, colon } = paragraph.turn;
    const content = wordsOf(paragraph, colon, segmented.document.text);
    if (!content) return;
    found.push({
      rule: 'turn',
      source: [name],
      cue: [colon],
      content: [content],
      act: 'say',
      region,
      head: -1,
      features: ['rule:turn'],
      bounds: fixed(TURN_SCORE),
    });
  });
  return found;
}
