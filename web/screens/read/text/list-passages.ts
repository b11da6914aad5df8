import type { BlockKind, Document, Span } from '../../../../src/model/index.ts';

/** A paragraph as it is shown: a block of the page, or lines of plain text up to a blank one. */
export interface Passage extends Span {
  readonly kind: BlockKind;
  /** Whether it goes on with the paragraph before, which was too long to be shown in one. */
  readonly isContinued: boolean;
}

/** Units from which on a paragraph is shown in several. */
const LONGEST = 6000;

const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === '';

/** Where a stretch that is too long is cut: behind the last white space, or else not within a pair of surrogates. */
function cutBefore(text: string, start: number, end: number): number {
  const space = text.slice(start, end).search(/\s\S*$/);
  if (space > 0) return start + space + 1;
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end;
}

function inPieces(
  text: string,
  { start, end, kind }: Span & { readonly kind: BlockKind },
): readonly Passage[] {
  const pieces: Passage[] = [];
  let from = start;
  while (from < end) {
    const to = end - from > LONGEST ? cutBefore(text, from, from + LONGEST) : end;
    pieces.push({ start: from, end: to, kind, isContinued: from > start });
    from = to;
  }
  return pieces;
}

function plainPassages(text: string, from: number, to: number): readonly Passage[] {
  const passages: Passage[] = [];
  const gaps = /\r?\n[^\S\n]*\r?\n\s*/g;
  gaps.lastIndex = from;
  let start = from;
  for (let gap = gaps.exec(text); gap && gap.index < to; gap = gaps.exec(text)) {
    passages.push(...inPieces(text, { start, end: gap.index, kind: 'paragraph' }));
    start = Math.min(to, gaps.lastIndex);
  }
  return [...passages, ...inPieces(text, { start, end: to, kind: 'paragraph' })];
}

/** The passages of a document in order, without overlap; together they hold all of its text but white space. */
export function listPassages({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly Passage[] {
  const passages: Passage[] = [];
  let cursor = 0;
  for (const block of blocks) {
    if (block.start > cursor) passages.push(...plainPassages(text, cursor, block.start));
    passages.push(...inPieces(text, block));
    cursor = Math.max(cursor, block.end);
  }
  return [...passages, ...plainPassages(text, cursor, text.length)].filter((one) => !isBlank(text, one));
}
