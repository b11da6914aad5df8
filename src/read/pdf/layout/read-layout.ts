import type { Line } from '../lines/fragment.ts';
import { dropRunningLines, type PageLines } from './drop-running-lines.ts';
import { type BodyType, measureType } from './measure-type.ts';
import { mergeDropCaps } from './merge-drop-caps.ts';
import { orderLines } from './order-lines.ts';
import { type Piece, splitParagraphs } from './split-paragraphs.ts';

/** What stands on the pages of a file, in reading order. */
export interface Layout {
  readonly pieces: readonly Piece[];
  readonly bodyOf: (page: number) => BodyType;
  /** Pages (from 0) whose reading order is doubtful. */
  readonly doubtful: readonly number[];
  /** What is printed on a page (from 0) as its number, as far as running heads and feet tell. */
  readonly printedNumber: (page: number) => number | null;
}

/** A page needs so many letters to say for itself what its body type is. */
const ENOUGH_LETTERS = 400;

/** Reads the layout of pages: running lines out, columns in order, paragraphs parted. */
export function readLayout(pages: readonly PageLines[]): Layout {
  const { pages: kept, printedNumber } = dropRunningLines(pages);
  const whole = measureType(kept.flatMap(({ lines }) => lines));
  const bodies = kept.map(({ lines }) => (lettersOf(lines) < ENOUGH_LETTERS ? whole : measureType(lines)));
  const pieces: Piece[] = [];
  const doubtful: number[] = [];
  let columnNumber = 0;
  kept.forEach(({ lines }, page) => {
    const size = bodies[page]!.size;
    const level = mergeDropCaps(
      lines.filter((line) => !line.isTurned),
      size,
    );
    const ordered = orderLines(level, size);
    if (ordered.isDoubtful) doubtful.push(page);
    for (const column of ordered.columns) pieces.push(...splitParagraphs(column, columnNumber++));
    const turned = lines.filter((line) => line.isTurned);
    for (const column of orderLines(turned, size).columns)
      pieces.push(...splitParagraphs(column, columnNumber++));
  });
  return { pieces, bodyOf: (page) => bodies[page] ?? whole, doubtful, printedNumber };
}

const lettersOf = (lines: readonly Line[]): number => lines.reduce((all, { text }) => all + text.length, 0);
