/** A row as it stands in the table, without its line end. */
export interface RawRow {
  readonly raw: string;
  /** Why it cannot be read, or null: its quotation mark never closes (then it is one line alone), or it is too long. */
  readonly fault: 'open-quote' | 'too-long' | null;
}

/** What separates cells, and how many UTF-16 units a row may have. */
export interface RowRules {
  readonly delimiter: string;
  readonly maxUnits: number;
}

/** Where a row is being looked for its end. */
interface Scan {
  at: number;
  isQuoted: boolean;
}

const QUOTE = '"';
/** So long may a row be in a table that had a faulty one, so that many of them do not cost much each. */
const SHORTER = 1_000_000;

/**
 * The rows of a table of separated values (RFC 4180), whose cells may have line ends between quotation marks; lines end
 * in LF, CR or both. A mark ends a cell only before a delimiter or line end, so that unescaped ones inside are kept.
 * Where one never closes, its line alone is at fault, and reading goes on behind it.
 */
export async function* splitRows(texts: AsyncIterable<string>, rules: RowRules): AsyncIterable<RawRow> {
  const state: SplitState = { rest: '', scan: { at: 0, isQuoted: false }, maxUnits: rules.maxUnits };
  for await (const text of texts) {
    state.rest += text;
    yield* takeRows(state, { ...rules, isLast: false });
  }
  yield* takeRows(state, { ...rules, isLast: true });
}

/** What was read of a table and is not yet split. */
interface SplitState {
  rest: string;
  scan: Scan;
  maxUnits: number;
}

interface TakeRules extends Pick<RowRules, 'delimiter'> {
  /** Whether nothing follows. */
  readonly isLast: boolean;
}

function* takeRows(state: SplitState, rules: TakeRules): Iterable<RawRow> {
  while (state.rest !== '') {
    const end = rowEnd(state.rest, state.scan, rules);
    if (end < 0 && !rules.isLast && state.rest.length <= state.maxUnits) return;
    const row: RawRow = end < 0 ? giveUp(state) : { raw: state.rest.slice(0, end), fault: null };
    yield row.raw.length > state.maxUnits ? { ...row, fault: 'too-long' } : row;
    state.rest = state.rest.slice(row.raw.length).replace(LINE_END, '');
    state.scan = { at: 0, isQuoted: false };
  }
}

/** What is given up where a row does not end: its first line, if a quotation mark in it is why; else all of it. */
function giveUp(state: SplitState): RawRow {
  const line = /^[^\r\n]*/.exec(state.rest)![0];
  const isOpen = line.length < state.rest.length || state.scan.isQuoted;
  state.maxUnits = Math.min(state.maxUnits, SHORTER);
  return isOpen ? { raw: line, fault: 'open-quote' } : { raw: state.rest, fault: 'too-long' };
}

const LINE_END = /^(?:\r\n|\n|\r)/;

/** Where the row that the text opens with ends; -1 where that cannot be told yet. Goes on where `scan` stopped. */
function rowEnd(text: string, scan: Scan, { delimiter, isLast }: TakeRules): number {
  for (; scan.at < text.length; scan.at++) {
    if (scan.isQuoted) {
      const close = closingQuote(text, scan.at, delimiter);
      // A mark at the end of what there is may be the first of two, which stand for one.
      const isKnown = close >= 0 && (close < text.length - 1 || isLast);
      scan.at = close < 0 ? text.length - trailingQuotes(text) : close;
      if (!isKnown) return -1;
      scan.isQuoted = false;
    } else if (text[scan.at] === QUOTE) {
      scan.isQuoted = scan.at === 0 || text[scan.at - 1] === delimiter;
    } else if (text[scan.at] === '\n' || text[scan.at] === '\r') {
      // The line feed of a pair may still come.
      return scan.at === text.length - 1 && !isLast ? -1 : scan.at;
    }
  }
  return isLast && !scan.isQuoted ? text.length : -1;
}

/** The cells of a row, without their quotation marks. */
export function cellsOf(row: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length; ) {
    const close = row[at] === QUOTE ? closingQuote(row, at + 1, delimiter) : -1;
    const end = close < 0 ? row.indexOf(delimiter, at) : close + 1;
    const until = end < 0 ? row.length : end;
    cells.push(close < 0 ? row.slice(at, until) : row.slice(at + 1, close).replaceAll('""', QUOTE));
    at = until + 1;
  }
  return cells;
}

/** Where the mark is, from an offset on, that closes a cell; -1 where none does. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    const next = text[at + 1];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
    if (next === QUOTE) at++;
  }
  return -1;
}

/** Marks at the very end, of which it is not known yet whether they are pairs. */
const trailingQuotes = (text: string): number => /"*$/.exec(text.slice(-1000))![0].length;
