import type { Span } from '../../../../src/model/index.ts';
import type { ReadView } from '../../../../src/server/contract.ts';
import { listMarks, type Mark } from './list-marks.ts';
import { listPassages, type Passage } from './list-passages.ts';
import type { PlacedStatement } from './place-statements.ts';

/** A passage with what is marked in it, and the statements whose notes stand beside it. */
export interface Row {
  readonly passage: Passage;
  readonly marks: readonly Mark[];
  readonly statements: readonly PlacedStatement[];
}

/** Rows that are drawn at one time. */
export interface Stretch {
  readonly rows: readonly Row[];
  /** Numbers of the statements whose notes stand in it. */
  readonly numbers: ReadonlySet<number>;
}

const MOST_ROWS = 24;
const MOST_STATEMENTS = 32;
const MOST_UNITS = 12_000;

/** For each passage the marks that overlap it; both lists are in order of start. */
function sortMarks(passages: readonly Passage[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const sorted: Mark[][] = passages.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < passages.length - 1 && passages[first]!.end <= mark.start) first += 1;
    for (let at = first; at < passages.length && passages[at]!.start < mark.end; at += 1)
      sorted[at]!.push(mark);
  }
  return sorted;
}

function rowsOf(passages: readonly Passage[], marks: readonly Mark[]): readonly Row[] {
  const sorted = sortMarks(passages, marks);
  return passages.map((passage, at) => {
    const over = sorted[at] ?? [];
    const statements = over.flatMap(({ isAnchor, start, statement }) =>
      isAnchor && start >= passage.start && statement ? [statement] : [],
    );
    return { passage, marks: over, statements };
  });
}

function inStretches(rows: readonly Row[]): readonly Stretch[] {
  const stretches: Row[][] = [];
  let weight = { statements: 0, from: 0 };
  for (const row of rows) {
    const last = stretches.at(-1);
    const isFull =
      !last ||
      last.length >= MOST_ROWS ||
      weight.statements >= MOST_STATEMENTS ||
      row.passage.end - weight.from > MOST_UNITS;
    if (isFull) {
      stretches.push([row]);
      weight = { statements: 0, from: row.passage.start };
    } else last.push(row);
    weight.statements += row.statements.length;
  }
  return stretches.map((some) => ({
    rows: some,
    numbers: new Set(some.flatMap(({ statements }) => statements.map(({ number }) => number))),
  }));
}

/** A document as it is shown: its passages in stretches, with what was said in them and what was changed. */
export function layOut(
  document: ReadView['document'],
  {
    statements,
    changes,
  }: { readonly statements: readonly PlacedStatement[]; readonly changes: readonly Span[] },
): readonly Stretch[] {
  return inStretches(rowsOf(listPassages(document), listMarks(statements, changes)));
}
