import type { Segmented, Span } from '../model/index.ts';
import type { Touch } from './discourse/mention.ts';
import type { Course } from './discourse/scene.ts';
import { walkText } from './discourse/walk.ts';
import type { Entity } from './people/entity.ts';
import { readCourse } from './read-course.ts';
import { tokenFrom } from './text/token.ts';

/** The touch that a mention is: of the same words, else one that opens or closes it, the longest. */
function touchOf(touches: readonly (Touch & Span)[], { start, end }: Span): Touch | null {
  const inside = touches.filter((touch) => start <= touch.start && touch.end <= end);
  const exact = inside.find((touch) => touch.start === start && touch.end === end);
  const longest = (list: readonly (Touch & Span)[]) =>
    list.reduce<(Touch & Span) | null>(
      (best, next) => (best && best.end - best.start >= next.end - next.start ? best : next),
      null,
    );
  return (
    exact ??
    longest(inside.filter((touch) => touch.start === start && !touch.isPossessor)) ??
    longest(inside.filter((touch) => touch.end === end))
  );
}

/** Who writes, where a mention is “I” or “we” outside all quotations. */
function writerAt({ text, author, outlet }: Course, { start }: Span): Entity | null {
  const token = text.tokens[tokenFrom(text, start)];
  if (token?.start !== start || token.isSpoken) return null;
  if (/^(?:i|me|my|mine|myself)$/.test(token.lower)) return author;
  return /^(?:we|us|our|ours|ourselves)$/.test(token.lower) ? outlet : null;
}

/**
 * Groups mentions of people and bodies that are given: for each span the number of its group. For measuring coreference
 * against texts whose mentions people have marked; what is not recognised is a group of its own.
 */
export function clusterMentions(segmented: Segmented, mentions: readonly Span[]): readonly number[] {
  const touches: (Touch & Span)[] = [];
  const course = readCourse(segmented, [], {
    onTouch: (touch) => {
      const { tokens } = course.text;
      touches.push({ ...touch, start: tokens[touch.first]!.start, end: tokens[touch.end - 1]!.end });
    },
  });
  walkText(course);
  const groups = new Map<Entity, number>();
  let next = 0;
  return mentions.map((mention) => {
    const entity = touchOf(touches, mention)?.entity ?? writerAt(course, mention);
    if (!entity) return next++;
    const known = groups.get(entity) ?? next++;
    groups.set(entity, known);
    return known;
  });
}
