import type { Span } from '../../model/index.ts';
import { trimSpan } from '../../text/span.ts';

/** Hard-wrapped text is no wider than this; lines beyond it are paragraphs of their own. */
const WIDEST = 100;
/** Lines narrower than this are headings, addresses or verse. */
const NARROWEST = 45;
/** Share of the line ends of a group that a word too long for the line must explain. */
const ENOUGH = 0.7;

/**
 * Tells hard-wrapped text from one paragraph a line, in groups of lines with no blank line between: answers with
 * the lines of each paragraph, in order. A line end is a wrap if the next line's first word would not have fitted.
 */
export function unwrapLines(text: string, groups: readonly (readonly Span[])[]): Span[][] {
  const width = documentWidth(text, groups);
  return groups.flatMap((group) => joinWrapped(text, group, width));
}

/** The width that the wrapped groups of the document share, or null. */
function documentWidth(text: string, groups: readonly (readonly Span[])[]): number | null {
  const widths = groups
    .filter((group) => group.length > 2 && isWrapped(text, group, widest(text, group)))
    .map((group) => widest(text, group));
  return widths.length > 0 ? widths.reduce((one, other) => Math.max(one, other)) : null;
}

function joinWrapped(text: string, group: readonly Span[], documentWide: number | null): Span[][] {
  if (group.length < 2) return [[...group]];
  const own = widest(text, group);
  const width = documentWide !== null && own <= documentWide ? documentWide : own;
  const wrapped = isWrapped(text, group, group.length > 2 || documentWide !== null ? width : WIDEST);
  const paragraphs: Span[][] = [];
  for (const [i, line] of group.entries()) {
    const before = group[i - 1];
    if (
      before &&
      own <= WIDEST &&
      (goesOn(text, before, line) || (wrapped && fills(text, before, line, width)))
    ) {
      paragraphs.at(-1)!.push(line);
    } else paragraphs.push([line]);
  }
  return paragraphs;
}

function isWrapped(text: string, group: readonly Span[], width: number): boolean {
  if (width > WIDEST || width < NARROWEST) return false;
  let filled = 0;
  for (let i = 1; i < group.length; i++) if (fills(text, group[i - 1]!, group[i]!, width)) filled++;
  return filled >= ENOUGH * (group.length - 1);
}

/** Whether the first word of the next line would have made the line too wide. */
function fills(text: string, line: Span, next: Span, width: number): boolean {
  const [, word = ''] =
    /^[>\s]*(\S*)/.exec(text.slice(next.start, Math.min(next.end, next.start + 2 * WIDEST))) ?? [];
  return writtenWidth(text, line) + 1 + word.length > width - 1;
}

/** Whether the line breaks off in the middle of a sentence and the next goes on with a small letter. */
function goesOn(text: string, line: Span, next: Span): boolean {
  if (writtenWidth(text, line) < NARROWEST) return false;
  const { start } = trimSpan(text, next);
  return (
    /^\p{Ll}/u.test(text.slice(start, start + 2)) && !/[.!?:;]\s*$/.test(text.slice(line.start, line.end))
  );
}

function widest(text: string, group: readonly Span[]): number {
  return group.reduce((width, line) => Math.max(width, writtenWidth(text, line)), 0);
}

function writtenWidth(text: string, line: Span): number {
  return trimSpan(text, line).end - line.start;
}
