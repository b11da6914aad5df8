import type { BlockKind, Document, Span } from '../model/index.ts';

/** A paragraph as it is shown: a block of the page, or lines of plain text up to a blank one. */
export interface Passage extends Span {
  readonly kind: BlockKind;
}

/** The passages of a document in order; together they hold all of its text but white space. */
export function listPassages({ text, blocks }: Document): readonly Passage[] {
  const passages: Passage[] = [];
  let cursor = 0;
  for (const block of blocks) {
    if (block.start > cursor) passages.push(...plainPassages(text, cursor, block.start));
    passages.push({ start: block.start, end: block.end, kind: block.kind });
    cursor = block.end;
  }
  return [...passages, ...plainPassages(text, cursor, text.length)];
}

function plainPassages(text: string, from: number, to: number): readonly Passage[] {
  const passages: Passage[] = [];
  const blank = /\r?\n[^\S\n]*\r?\n\s*/g;
  blank.lastIndex = from;
  let start = from;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') passages.push({ start, end, kind: 'paragraph' });
  };
  for (let gap = blank.exec(text); gap && gap.index < to; gap = blank.exec(text)) {
    push(gap.index);
    start = Math.min(to, blank.lastIndex);
  }
  push(to);
  return passages;
}
