import type { Block, SourceMap } from '../../../src/index.ts';
import type { Draft, Passage } from './passage.ts';

/** A passage and where in the text it begins. */
export interface Placed {
  readonly passage: Passage;
  readonly at: number;
}

/** A draft as one text. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly placed: readonly Placed[];
}

/** The text as a page has it: its headline, then its paragraphs, a blank line between any two. */
export function layOut({ title, paragraphs }: Draft): Layout {
  const blocks: Block[] = [{ kind: 'title', start: 0, end: title.length }];
  const placed: Placed[] = [];
  let text = title;
  for (const passages of paragraphs) {
    text += '\n\n';
    const start = text.length;
    for (const [at, passage] of passages.entries()) {
      if (at > 0) text += ' ';
      placed.push({ passage, at: text.length });
      text += passage.text;
    }
    blocks.push({ kind: 'paragraph', start, end: text.length });
  }
  return { text, blocks, placed };
}

/** Units of a page before its first block, and between any two: head, menus and tags. */
const BEFORE = 4200;
const BETWEEN = 13;

/** Back to a page that has every block in an element of its own, and an entity in the middle of the longer ones. */
export function sourceMapOf(blocks: readonly Block[]): SourceMap {
  let original = BEFORE;
  const runs = blocks.flatMap(({ start, end }) => {
    const middle = end - start > 120 ? start + 60 : end;
    const first = { start, end: middle, originalStart: original, originalEnd: original + middle - start };
    const second = {
      start: middle,
      end,
      originalStart: first.originalEnd + 5,
      originalEnd: first.originalEnd + 5 + end - middle,
    };
    original = second.originalEnd + BETWEEN;
    return middle === end ? [first] : [first, second];
  });
  return { originalLength: original + BEFORE, runs };
}
