/** A row of CSV: its cells, and on which line of the file it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'];

/** What separates the cells: whichever of the known ones the first line has most of. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (one: string) => first.split(one).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The cell at an offset, and where it ends: behind its closing mark, or before the next delimiter or line end. */
function cellAt(
  text: string,
  at: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  if (text[at] === '"') {
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    const end = close < 0 ? text.length : close;
    return { cell: text.slice(at + 1, end).replaceAll('""', '"'), end: Math.min(end + 1, text.length) };
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(at, end), end };
}

/** The rows of CSV as spreadsheets write it back (RFC 4180, other delimiters, a mark of the encoding); empty ones left out. */
export function parseCsv(written: string): readonly CsvRow[] {
  const text = written.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = cellAt(text, at, delimiter);
    cells.push(cell);
    line += text.slice(at, end).match(/\r\n|\n|\r/g)?.length ?? 0;
    at = end;
    if (text[at] === delimiter) at++;
    else {
      // What stands behind a closing mark belongs to no cell.
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
      if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
      at += text.startsWith('\r\n', at) ? 2 : 1;
      begun = ++line;
      cells = [];
    }
  }
  return rows;
}
