import type { Span } from '../../model/index.ts';
import { overlaps } from '../../text/span.ts';
import type { Chosen } from '../choose/choose-candidates.ts';

/** The stretch between two spans of one sentence where nothing of the report's own cue or source stands, or null. */
function gapBetween({ region, source, cue }: Chosen, before: Span, after: Span): Span | null {
  const gap = { start: before.end, end: after.start };
  const { items } = region;
  const isWithin = items[0]!.start <= before.start && after.end <= items.at(-1)!.end;
  return isWithin && [...source, ...cue].every((span) => !overlaps(span, gap)) ? gap : null;
}

/** Whether a content is a clause that a “that” or the like opens, behind the cue. */
function isClause({ region, cue, content }: Chosen): boolean {
  const { start } = content[0]!;
  const opener = region.items.find((item) => item.start >= start);
  return cue.length > 0 && start >= cue[0]!.end && /^(?:that|whether)$/.test(opener?.word ?? '');
}

/** A content that is a clause, without holes: within its sentence only the report’s own source and cue may break it. */
export function fillContent(one: Chosen): Chosen {
  if (one.content.length === 1 || one.rule === 'noun' || !isClause(one)) return one;
  const content: Span[] = [];
  for (const span of one.content) {
    const last = content.at(-1);
    if (last && gapBetween(one, last, span)) content.splice(-1, 1, { start: last.start, end: span.end });
    else content.push(span);
  }
  return content.length < one.content.length ? { ...one, content } : one;
}
