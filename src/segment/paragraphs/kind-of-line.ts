import type { BlockKind } from '../../model/index.ts';

const LONGEST_TITLE = 160;
const LONGEST_HEADING = 80;

/** Where a line stands, and the title of its document as far as it is known. */
export interface LinePlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly title: string | null;
}

/**
 * What a line of plain text that stands alone looks like: a title or heading is short, opens with a capital and has
 * no full stop at its end (but a headline In Capitals may have one). An empty line stands for more than one line.
 */
export function kindOfLine(line: string, { isFirst, isLast, title }: LinePlace): BlockKind {
  if (line === '') return 'paragraph';
  if (/^(?:[•*·‣]|\d{1,2}[.)])\s+\S/.test(line)) return 'list-item';
  if (title !== null && line === title) return 'title';
  if (isLast || !/^['‘"“]?[\p{Lu}\d]/u.test(line) || /[:,;]$/.test(line)) return 'paragraph';
  const hasStop = /[.!?…]['"’”]*$/.test(line);
  if (isFirst && line.length <= LONGEST_TITLE && (!hasStop || isCapitalised(line))) return 'title';
  const isHeading = !hasStop && line.length <= LONGEST_HEADING && !/["“”«»]/.test(line) && !/:\s/.test(line);
  return isHeading ? 'heading' : 'paragraph';
}

/** Whether most of its longer words have a capital. */
function isCapitalised(line: string): boolean {
  const long = line.match(/[\p{L}’']{5,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length;
}
