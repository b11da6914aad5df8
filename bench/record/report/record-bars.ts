import { atMost, type Bar } from '../../../eval/bars.ts';
import type { RecordFigures, RecordResults } from './record-results.ts';

/** Of how many documents the bars are. */
const DOCUMENTS = 100_000;
/** Times the first tenth that a document of the last may take. */
const LAST_TO_FIRST = 1.2;
const OVERHEAD = 10;

const rounded = (value: number): number => Number(value.toFixed(2));

function addingBar({ store, adding }: RecordFigures): readonly Bar[] {
  const [first, last] = [adding?.figures.tenths[0]?.mean, adding?.figures.tenths.at(-1)?.mean];
  if (typeof first !== 'number' || typeof last !== 'number') return [];
  return [
    atMost(`${store}: last tenth of documents against the first`, LAST_TO_FIRST, rounded(last / first)),
  ];
}

function queryBars({ store, queries }: RecordFigures): readonly Bar[] {
  if (queries === null) return [];
  const { clients, kinds } = queries.figures;
  return kinds.flatMap(({ name, bound, p95 }) =>
    bound === null ? [] : [atMost(`${store}, ${clients} at once: ${name}, p95, ms`, bound, rounded(p95))],
  );
}

/** Statements from which on a record is as large as linking is asked of, and what linking a new document may add. */
const MILLION = 1_000_000;
const LINKING = 50;

function linkingBar({ store, linking }: RecordFigures): readonly Bar[] {
  const figures = linking?.figures;
  if (figures?.newest === undefined || figures.statements < MILLION) return [];
  const added = rounded(figures.newest - figures.unlinked);
  return [atMost(`${store}: linking the newest of a million statements, median, ms`, LINKING, added)];
}

/** What the record has to reach, of the records of the size that it is asked of. */
export function recordBars({ records, overhead }: RecordResults): readonly Bar[] {
  const asked = records.filter(({ documents }) => documents === DOCUMENTS);
  const overheads = overhead?.figures ?? [];
  return [
    ...asked.flatMap(addingBar),
    ...asked.flatMap(queryBars),
    ...records.flatMap(linkingBar),
    ...overheads.map(({ store, mean }) =>
      atMost(`${store}: overhead of a real document, mean, ms`, OVERHEAD, rounded(mean)),
    ),
  ];
}
