import { abbreviations } from '../../../generated/lexicon.ts';
import { type Box, boxAround, heaviest, type Line } from '../lines/fragment.ts';
import { measureType } from './measure-type.ts';
import type { Column } from './order-lines.ts';
import { isJump } from './read-jump.ts';

/** A paragraph, or the part of one that stands in one column. */
export interface Piece extends Box {
  readonly lines: readonly Line[];
  readonly column: ColumnShape;
  /** Number of its column in the file, in reading order. */
  readonly columnNumber: number;
  readonly isTable: boolean;
}

/** How the lines of a column are set. */
export interface ColumnShape {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly isJustified: boolean;
  /** Whether all lines are as far in, as those of a list. */
  readonly isBlock: boolean;
  /** That most of it is set in. */
  readonly font: string;
  /** Of the size: a line that ends so much before the edge is visibly short. */
  readonly short: number;
}

/** More than this of the leading, and a line stands apart from the one above. */
const APART = 1.2;
/** Of the size: a line that starts so much farther in is indented. */
const INDENT = 0.5;
/** So many lines that end at one place make an edge. */
const EDGE_LINES = 4;
/** Visibly short is so much of the size, less where all lines that are nearly flush are so to a hair. */
const SHORT = 0.7;
const SHORT_OF_EXACT = 0.12;
const HAIR = 0.03;
/** A line of a list with this share of the column's width to spare ends an item even without ending a sentence. */
const MUCH_ROOM = 0.25;
/** Type differs that differs by more than this share. */
const OTHER_SIZE = 0.06;
const ENDS_SENTENCE = /[.!?:;…]["'”’»)\]]*$/;
const ABBREVIATED = new Set(
  abbreviations.flatMap(({ abbreviation, before }) => (before === 'any' ? [] : [abbreviation])),
);

/** Whether a line ends with a sentence, or at least looks so: “Mr.” does not. */
export const endsSentence = (text: string): boolean =>
  ENDS_SENTENCE.test(text) &&
  !/(?<![\p{L}\p{M}.])\p{Lu}\.$/u.test(text) &&
  !ABBREVIATED.has(/([^\s("“‘']+)\.$/.exec(text)?.[1] ?? '');

const OPENS_SENTENCE = /^["'“‘«([]*[\p{Lu}\d]/u;
const BULLET = /^[•▪●■◦‣]\s*\S/;
const NUMBERED = /^(?:\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\))\s+\S/;

/** Parts the lines of a column into paragraphs: by space, indents, lines that end early, marks of lists and changes of type. */
export function splitParagraphs({ lines, isTable }: Column, columnNumber: number): Piece[] {
  const shapes = shapesOf(lines);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const group = groups.at(-1);
    const isNew =
      group === undefined ||
      (isTable ? isOtherRow : startsParagraph)({ lines, i, group, shape: shapes.get(line)! });
    if (isNew) groups.push([line]);
    else group.push(line);
  });
  return groups.map((group) => ({
    ...boxAround(group),
    lines: group,
    column: shapes.get(group[0]!)!,
    columnNumber,
    isTable,
  }));
}

/** Type of another size has a shape of its own. */
function shapesOf(lines: readonly Line[]): Map<Line, ColumnShape> {
  const shapes = new Map<Line, ColumnShape>();
  for (const same of Map.groupBy(lines, ({ size }) => Math.round(size)).values()) {
    const shape = shapeOf(same, lines);
    for (const line of same) shapes.set(line, shape);
    for (const block of indentedBlocks(same, shape)) {
      const { isJustified, short } = shapeOf(block, lines);
      for (const line of block) shapes.set(line, { ...shape, isJustified, short, isBlock: true });
    }
  }
  return shapes;
}

/** Lines below one another that are all as far in, as those of a list are, which may be ragged in a justified column. */
function indentedBlocks(same: readonly Line[], { left }: ColumnShape): Line[][] {
  const blocks: Line[][] = [];
  for (const line of same) {
    const above = blocks.at(-1)?.at(-1);
    if (above && Math.abs(above.x0 - line.x0) < 0.1 * line.size) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  return blocks.filter((block) => block.length > 2 && block[0]!.x0 - left > INDENT * block[0]!.size);
}

function shapeOf(same: readonly Line[], all: readonly Line[]): ColumnShape {
  const size = same[0]!.size;
  const left = heaviest(
    same.map(({ x0 }) => [Math.round(x0), 1] as const),
    same[0]!.x0,
  );
  const right = rightEdge(same) ?? boxAround(all).x1;
  const steps = same.flatMap((line, i) => {
    const step = line.baseline - (same[i - 1]?.baseline ?? Number.NaN);
    return step > 0.8 * size && step < 2.5 * size ? [step] : [];
  });
  // The commonest step, since space between short paragraphs may outnumber lines inside them.
  const leading = heaviest(
    steps.map((step) => [Math.round(step * 4) / 4, step < 1.7 * size ? 2 : 1] as const),
    1.2 * size,
  );
  const flush = same.filter(({ x1 }) => Math.abs(x1 - right) < 0.25 * size).length;
  return {
    left,
    right,
    leading,
    short: isExact(same, right) ? SHORT_OF_EXACT : SHORT,
    isJustified: same.length > 3 && flush >= 0.5 * same.length,
    isBlock: false,
    font: measureType(same).font,
  };
}

/** Where several lines end; null where none do so together, and only those of other type may tell. */
function rightEdge(same: readonly Line[]): number | null {
  const { x1: right } = boxAround(same);
  return same.filter(({ x1, size }) => right - x1 < 0.5 * size).length >= EDGE_LINES ? right : null;
}

function isExact(same: readonly Line[], right: number): boolean {
  const flush = same.filter(({ x1, size }) => right - x1 < HAIR * size).length;
  const near = same.filter(({ x1, size }) => right - x1 < SHORT * size).length;
  return flush > 3 && flush >= 0.8 * near;
}

interface Place {
  readonly lines: readonly Line[];
  readonly i: number;
  /** The lines of the paragraph above. */
  readonly group: readonly Line[];
  readonly shape: ColumnShape;
}

const isOtherRow = ({ lines, i, group }: Place): boolean =>
  Math.abs(lines[i]!.baseline - group[0]!.baseline) > 0.5 * lines[i]!.size;

function startsParagraph({ lines, i, group, shape }: Place): boolean {
  const [line, above] = [lines[i]!, lines[i - 1]!];
  if (line.isTurned !== above.isTurned || isJump(line.text) || isJump(above.text)) return true;
  if (isOtherType({ above, line, group, shape })) return true;
  const step = line.baseline - above.baseline;
  // A row of two lines, as of an address beside a date, or one that was put behind what stands below it.
  if (step < 0.5 * line.size) return true;
  if (step > APART * shape.leading && step > shape.leading + 1) return true;
  if (BULLET.test(line.text)) return true;
  const isEarly = endsEarly(above, line, shape, lines[i - 2], line);
  if (NUMBERED.test(line.text) && (isEarly || endsSentence(above.text))) return true;
  const indent = line.x0 - shape.left;
  const isIn = line.x0 > above.x0 + INDENT * line.size && indent > INDENT * line.size;
  if (isIn && !isHanging(group, above) && !isCentred(line, above)) return true;
  // Paragraphs of one line each, all of them indented.
  const isAlike = Math.abs(line.x0 - above.x0) < 0.1 * line.size && indent > INDENT * line.size;
  if (isAlike && group.length === 1 && endsSentence(above.text) && OPENS_SENTENCE.test(line.text))
    return true;
  const wasBlock =
    group.length > 1 && above.x0 - line.x0 > INDENT * line.size && Math.abs(above.x0 - group.at(-2)!.x0) < 1;
  if (wasBlock && line.x0 < above.x0 - INDENT * line.size && !BULLET.test(group[0]!.text)) return true;
  return isEarly;
}

interface Step extends Pick<Place, 'group' | 'shape'> {
  readonly above: Line;
  readonly line: Line;
}

function isOtherType({ above, line, group, shape }: Step): boolean {
  if (Math.abs(above.size - line.size) > OTHER_SIZE * Math.max(above.size, line.size)) return true;
  // A bold heading has lines of its own; a run of italics may by chance fill one in the middle.
  const isWholly = group.every(({ font }) => font === above.font);
  if (above.font === shape.font && !endsSentence(above.text) && !hasRoom(above, line, shape)) return false;
  return above.font !== line.font && isWholly && !/[,\-–—]$/.test(above.text) && !/^\p{Ll}/u.test(line.text);
}

/** Whether the first line hangs out to the left of those below, as in lists and bibliographies. */
function isHanging(group: readonly Line[], above: Line): boolean {
  return group.length === 1 && (BULLET.test(above.text) || NUMBERED.test(above.text));
}

const isCentred = (line: Line, above: Line): boolean =>
  Math.abs(line.x0 + line.x1 - above.x0 - above.x1) < 0.4 * line.size && Math.abs(line.x0 - above.x0) > 1;

/** Whether the line above ends although the first word of this one would have found room in it. */
export function endsEarly(
  above: Line,
  line: Line,
  { left, right, isJustified, isBlock, short }: ColumnShape,
  before: Line | undefined,
  behind: Line | undefined,
): boolean {
  const room = right - above.x1;
  if (room < short * above.size) return false;
  // Beside a picture the lines are shorter, all of them alike.
  const isWrapped = [before, behind].some((near) => near && Math.abs(near.x1 - above.x1) < 0.3 * above.size);
  // A line of one word cannot be spaced out.
  if (isJustified) return !isWrapped && (above.text.includes(' ') || hasRoom(above, line, { right }));
  if (!OPENS_SENTENCE.test(line.text) || !hasRoom(above, line, { right })) return false;
  if (endsSentence(above.text)) return true;
  return isBlock && hasRoom(above, line, { right: right - MUCH_ROOM * (right - left) });
}

/** Whether the first word of a line would have found room in the line above. */
function hasRoom(above: Line, line: Line, { right }: Pick<ColumnShape, 'right'>): boolean {
  const word = line.text.split(' ')[0]!;
  const width = ((line.x1 - line.x0) * (word.length + 1)) / Math.max(1, line.text.length);
  return right - above.x1 > width + 0.6 * above.size;
}
