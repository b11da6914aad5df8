import type { Span } from '../../model/index.ts';

/**
 * How far all lines of a paragraph of plain text are indented: the least number of spaces in front of one; a tab
 * counts as four.
 */
export function lineIndent(text: string, { start, end }: Span): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(start === 0 ? 0 : lineStart, end).split('\n');
  return Math.min(...lines.slice(0, 1000).map((line) => widthOf(/^[ \t\u00a0]*/.exec(line)![0])));
}

function widthOf(space: string): number {
  return space.length + 3 * (space.split('\t').length - 1);
}
