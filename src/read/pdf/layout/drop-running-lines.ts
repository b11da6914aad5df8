import { heaviest, type Line } from '../lines/fragment.ts';
import { loneEdges, rowsOf } from './find-lone-edges.ts';

/** The lines of one page, with what the page is called. */
export interface PageLines {
  /** From 1. */
  readonly number: number;
  readonly label: string | null;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** So many rows at the top and at the bottom of a page may be running heads and feet. */
const EDGE_ROWS = 3;
/** They stand at the same height on every page, but for so many points. */
const SAME_HEIGHT = 3;
/** A page's margin, in which a lone number is its own. */
const MARGIN = 0.12;

interface EdgeLine {
  readonly page: PageLines;
  readonly line: Line;
  /** Words with each number replaced, so that page numbers and dates may differ. */
  readonly pattern: string;
}

/** The pages without their running lines, and what number a page (from 0) bears by those. */
export interface WithoutRunning {
  readonly pages: readonly PageLines[];
  readonly printedNumber: (page: number) => number | null;
}

/** Takes out running heads and feet, which come again on another page at the same height, and page numbers. */
export function dropRunningLines(pages: readonly PageLines[]): WithoutRunning {
  const edge = pages.flatMap(edgeLines);
  const byPattern = Map.groupBy(edge, ({ pattern }) => pattern);
  const running = new Set<Line>();
  for (const same of byPattern.values())
    for (const one of same) if (isRepeated(one, same)) running.add(one.line);
  for (const { page, line } of edge) if (isPageNumber(line, page)) running.add(line);
  for (const page of pages) for (const line of loneEdges(page)) running.add(line);
  const offset = numberOffset(edge.filter(({ line }) => running.has(line)));
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !running.has(line)) })),
    printedNumber: (page) => (offset === null ? null : page + 1 + offset),
  };
}

/** By how much the numbers at the ends of running lines go before those of the file; null where they do not agree. */
function numberOffset(running: readonly EdgeLine[]): number | null {
  const offsets = running.flatMap(({ page, line }) =>
    [/^\D{0,6}(\d{1,4})\b/, /\b(\d{1,4})\D{0,3}$/].flatMap((end) => {
      const printed = end.exec(line.text)?.[1];
      return printed === undefined ? [] : [Number(printed) - page.number];
    }),
  );
  const NONE = Number.NaN;
  const offset = heaviest(
    offsets.map((one) => [one, 1] as const),
    NONE,
  );
  return Number.isNaN(offset) || offsets.filter((one) => one === offset).length < 2 ? null : offset;
}

function edgeLines(page: PageLines): EdgeLine[] {
  const rows = rowsOf(page.lines);
  const ends = rows.length > 2 * EDGE_ROWS ? [...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)] : rows;
  return ends.flat().map((line) => ({ page, line, pattern: patternOf(line.text) }));
}

const patternOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/g, '#')
    .trim();

/** Bare numbers are left to `isPageNumber`; words must be more than a line that happens to come twice. */
function isRepeated({ page, line, pattern }: EdgeLine, same: readonly EdgeLine[]): boolean {
  if (!/\p{L}/u.test(pattern)) return false;
  const isInMargin = line.bottom < 0.2 * page.height || line.top > 0.8 * page.height;
  return (
    isInMargin &&
    same.some(
      (other) =>
        other.page !== page &&
        Math.abs(other.line.baseline - line.baseline) < SAME_HEIGHT &&
        Math.abs(other.line.size - line.size) < 0.5,
    )
  );
}

const NUMBER =
  /^(?:page|p\.?|seite)?\s*[-–—[(|•]?\s*([A-Z]?\d{1,4}|[ivxlc]{1,7})\s*[-–—\])|•]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

function isPageNumber({ text, top, bottom }: Line, { number, label, height }: PageLines): boolean {
  const printed = NUMBER.exec(text)?.[1];
  if (printed === undefined || !(bottom < MARGIN * height || top > (1 - MARGIN) * height)) return false;
  if (/^(?:page|p\.?)\s/i.test(text) || /[ivxlc]/i.test(printed)) return true;
  // A year or a price at the edge is far from the number of a page of this file, which may start anywhere.
  return printed === label || Math.abs(Number(printed.replace(/\D/g, '')) - number) < 400;
}
