import { boxAround, type Line } from '../lines/fragment.ts';
import { measureType } from './measure-type.ts';

/** The lines of a page, and how high it is. */
interface PageEdges {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** What a browser prints around a page: its address, the time, the number of the sheet. */
const PRINTED =
  /^(?:(?:https?|file):\/\/\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?|\d{1,3}(?:\/| of )\d{1,3})$/iu;
/** Shares of the page's height. */
const PRINTED_MARGIN = 0.06;
const MARGIN = 0.08;
/** In sizes of the body's type: a head or foot stands so far off. */
const OFF = 1.5;
/** In shares of that size. */
const SMALLER = 0.95;
const MOST_WORDS = 10;

/** Lines from left to right that stand in one row, from the top of the page. */
export function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row && line.baseline - row[0]!.baseline < 0.5 * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/**
 * The running lines of a page that no other page tells: what a browser prints around it, and a head or foot in small type
 * that stands off from the text. A foot has a number in it, since a caption may stand at the bottom too.
 */
export function loneEdges({ lines, height }: PageEdges): Line[] {
  const body = measureType(lines).size;
  const rows = rowsOf(lines);
  const found = rows.filter((row) => isPrinted(row, height));
  const rest = rows.filter((row) => !found.includes(row));
  const [head, foot] = [rest[0], rest.at(-1)];
  if (head && rest.length > 2 && isHead(head, rest[1]!, { body, height })) found.push(head);
  if (foot && rest.length > 2 && isFoot(foot, rest.at(-2)!, { body, height })) found.push(foot);
  return found.flat();
}

const isPrinted = (row: readonly Line[], height: number): boolean => {
  const { top, bottom } = boxAround(row);
  const isOutside = bottom < PRINTED_MARGIN * height || top > (1 - PRINTED_MARGIN) * height;
  return isOutside && row.some(({ text }) => PRINTED.test(text));
};

interface PageSize {
  /** Size of its body's type. */
  readonly body: number;
  readonly height: number;
}

const isHead = (row: readonly Line[], next: readonly Line[], { body, height }: PageSize): boolean =>
  boxAround(row).bottom < MARGIN * height &&
  boxAround(next).top - boxAround(row).bottom > OFF * body &&
  row.every((line) => isSmall(line, body));

const isFoot = (row: readonly Line[], before: readonly Line[], { body, height }: PageSize): boolean =>
  boxAround(row).top > (1 - MARGIN) * height &&
  boxAround(row).top - boxAround(before).bottom > OFF * body &&
  row.every((line) => isSmall(line, body)) &&
  row.some(({ text }) => /^\W*\d|\d\W*$|https?:|www\./.test(text));

const isSmall = ({ size, text }: Line, body: number): boolean =>
  size < SMALLER * body && text.split(' ').length <= MOST_WORDS && !/[.!?]["”’]?$/.test(text);
