import type { BlockKind, Document, Span } from '../../model/index.ts';

/** A paragraph of a document's text; the span points into it. */
export interface Passage extends Span {
  readonly kind: BlockKind;
}

/** What copies and versions are told by. */
export type ArticleText = Pick<Document, 'text' | 'blocks'>;

const PARAGRAPH = /\S[\s\S]*?(?=\s*\n[^\S\n]*\n|\s*$)/g;
/** Lines longer than this, one after the other without a blank one between, are paragraphs; shorter ones are wrapped. */
const LONG_LINE = 120;

/** The paragraphs of a document: its blocks, or of plain text what blank lines part. */
export function listPassages({ text, blocks }: ArticleText): readonly Passage[] {
  if (blocks.length > 0) return blocks;
  const passages: Passage[] = [];
  for (const match of text.matchAll(PARAGRAPH))
    passages.push(...linesOf(text, { start: match.index, end: match.index + match[0].length }));
  return passages;
}

/** The lines of a paragraph where some are too long to be wrapped, else the paragraph. */
function linesOf(text: string, { start, end }: Span): readonly Passage[] {
  const lines = text.slice(start, end).split('\n');
  if (lines.length === 1 || lines.every((line) => line.length <= LONG_LINE))
    return [{ start, end, kind: 'paragraph' }];
  let at = start;
  return lines.flatMap((line): Passage[] => {
    const from = at;
    at += line.length + 1;
    return line.trim() === '' ? [] : [{ start: from, end: from + line.length, kind: 'paragraph' }];
  });
}
