import { endsEarly, endsSentence } from '../layout/split-paragraphs.ts';
import { LINE_END_HYPHEN } from './count-words.ts';
import { isRunning } from './name-passages.ts';
import { firstLine, joined, lastLine, type Passage } from './passage.ts';

/** Joins paragraphs that go on in another column or page, or around what stands between, whose place is then behind them. */
export function joinParagraphs(passages: readonly Passage[]): Passage[] {
  const isIndented = usesIndents(passages);
  const all: Passage[] = [];
  /** Index of the last running passage, with nothing but floats behind. */
  let open = -1;
  for (const passage of passages) {
    const before = all[open];
    if (!isRunning(passage)) {
      all.push(passage);
      if (!passage.isFloat) open = -1;
    } else if (before && goesOn(before, passage, isIndented)) all[open] = joined(before, passage);
    else open = all.push(passage) - 1;
  }
  return all;
}

/** Whether the text marks its paragraphs by an indent. */
function usesIndents(passages: readonly Passage[]): boolean {
  const running = passages.filter((one) => one.kind === 'paragraph' && one.pieces[0]!.lines.length > 1);
  return running.filter(startsIn).length > 0.3 * running.length;
}

const startsIn = (passage: Passage): boolean => {
  const { x0, size } = firstLine(passage);
  return x0 - passage.pieces[0]!.column.left > 0.5 * size;
};

/** Whether a passage is the rest of the one before it, which ends a column or is parted by what stands between. */
export function goesOn(before: Passage, next: Passage, isIndented: boolean): boolean {
  if (next.kind !== 'paragraph' || Math.abs(before.size - next.size) > 0.08 * before.size) return false;
  const [last, first] = [lastLine(before), firstLine(next)];
  const { column, columnNumber } = before.pieces.at(-1)!;
  if (columnNumber === next.pieces[0]!.columnNumber && isAdjoining(before, next)) return false;
  const opensLow = /^["'“‘(]?\p{Ll}/u.test(first.text);
  if (LINE_END_HYPHEN.test(last.text) && opensLow) return true;
  if (startsIn(next) && isIndented) return opensLow;
  if (opensLow) return !/[.!?]["'”’]*$/.test(last.text) || /\b[\p{L}]{1,4}\.$/u.test(last.text);
  const isFull = column.right - last.x1 < 0.3 * last.size;
  if (endsSentence(last.text))
    return (
      isFull && (column.isJustified || (isIndented && !endsEarly(last, first, column, undefined, undefined)))
    );
  return isFull || !endsEarly({ ...last, text: `${last.text}.` }, first, column, undefined, undefined);
}

/** What the columns themselves have parted, with nothing between, stays parted. */
const isAdjoining = (before: Passage, next: Passage): boolean =>
  firstLine(next).baseline - lastLine(before).baseline < 2 * before.pieces.at(-1)!.column.leading;
