import type { Span } from '../../model/index.ts';
import { isSpace } from '../../text/span.ts';

/** The lines of a stretch of text, without their line ends, empty ones included. */
export function findLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const { index, 0: lineEnd } of text.slice(start, end).matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ start: from, end: start + index });
    from = start + index + lineEnd.length;
  }
  lines.push({ start: from, end });
  return lines;
}

/** Whether nothing but white space stands in the span. */
export function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Runs of lines with no blank line between. */
export function groupLines(text: string, lines: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (const line of lines) {
    if (!isBlank(text, line)) group.push(line);
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
