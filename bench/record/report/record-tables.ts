import { barsTable } from '../../../eval/bars.ts';
import type { Table } from '../../../eval/table.ts';
import type { BuildFigures } from '../build-record.ts';
import type { OverheadFigures } from '../overhead-record.ts';
import { ARTICLES, ATTRIBUTIONS, type Extrapolation, extrapolate } from './extrapolate.ts';
import { recordBars } from './record-bars.ts';
import type { RecordFigures, RecordResults } from './record-results.ts';

const number = (value: number | null, digits = 1): string =>
  value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);
const whole = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string => whole(Math.round(bytes / 1e6));
const nameOf = ({ store, documents }: RecordFigures): string => `${store}, ${whole(documents)} documents`;

interface Added {
  readonly record: RecordFigures;
  readonly figures: BuildFigures;
}

const addedOf = (records: readonly RecordFigures[]): readonly Added[] =>
  records.flatMap((record) => (record.adding === null ? [] : [{ record, figures: record.adding.figures }]));

function addingTable(added: readonly Added[]): Table {
  return {
    title: 'Adding',
    note: 'Milliseconds a document, sixteen a transaction with its COMMIT, means over a tenth of the documents; the first 200 are left out. Time of reading and of making vectors is no part of it. Memory is that of the process that adds, which holds nothing else, at the end: its own, and pages of files that the system may take back. The file or tables hold pages no longer than the text as originals.',
    columns: [
      '',
      'attributions',
      'people',
      'first tenth',
      'last tenth',
      'ratio',
      'median, first',
      'median, last',
      'MB',
      'kB a document',
      'memory, MB',
      'of files, MB',
    ],
    rows: added.map(({ record, figures: { attributions, people, tenths, bytes, documents, memory } }) => {
      const [first, last] = [tenths[0], tenths.at(-1)];
      const ratio = first?.mean && last?.mean ? last.mean / first.mean : null;
      return [
        nameOf(record),
        whole(attributions),
        whole(people),
        ...[number(first?.mean ?? null), number(last?.mean ?? null), number(ratio, 2)],
        ...[number(first?.median ?? null), number(last?.median ?? null)],
        ...[megabytes(bytes), number(bytes / documents / 1e3), memory ? whole(memory.own) : '–'],
        memory ? whole(memory.ofFiles) : '–',
      ];
    }),
  };
}

function linkingTable(records: readonly RecordFigures[]): readonly Table[] {
  const measured = records.flatMap((record) => (record.linking ? [{ record, ...record.linking }] : []));
  if (measured.length === 0) return [];
  return [
    {
      title: 'Linking',
      note: 'What linking adds to adding a document: medians of documents that were added to a copy of a record by turns, with each report a statement of its own and linked, sixteen a transaction with its COMMIT. Linking one document also links again up to eight others that it may concern, which are of later days: of the newest there are few. Of the record, one document in some was linked.',
      columns: [
        '',
        'statements',
        'documents added',
        'not linked, ms',
        ...['linked, of any day', 'difference, ms', 'linked, the newest', 'difference, ms'],
      ],
      rows: measured.map(({ record, figures: { statements, added, unlinked, linked, newest } }) => [
        nameOf(record),
        whole(statements),
        whole(added),
        number(unlinked),
        number(linked),
        number(linked - unlinked),
        newest === undefined ? '–' : number(newest),
        newest === undefined ? '–' : number(newest - unlinked),
      ]),
    },
  ];
}

function tenthsTable(added: readonly Added[]): Table {
  const columns = Array.from({ length: 10 }, (_, at) => String(at + 1));
  return {
    title: 'Adding, by tenth',
    note: 'Milliseconds a document, means; then the longest that one took.',
    columns: ['', ...columns],
    rows: added.flatMap(({ record, figures: { tenths } }) => [
      [nameOf(record), ...tenths.map(({ mean }) => number(mean))],
      ['the longest', ...tenths.map(({ worst }) => number(worst, 0))],
    ]),
  };
}

const LEAST_SHARE = 0.002;

function sizeTable({ record, figures: { tables, documents } }: Added): Table {
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    title: `Size: ${nameOf(record)}`,
    note: 'Tables with their indexes; those under 2 in 1000 are left out.',
    columns: ['table', 'MB', '%', 'bytes a document'],
    rows: tables
      .filter(({ bytes }) => bytes > all * LEAST_SHARE)
      .map(({ table, bytes }) => [
        table,
        megabytes(bytes),
        number((100 * bytes) / all),
        whole(Math.round(bytes / documents)),
      ]),
  };
}

function vectorsTable(records: readonly RecordFigures[]): readonly Table[] {
  const rows = records.flatMap((record) => {
    if (record.vectors === null || record.vectors.figures.vectors === 0) return [];
    const { vectors, real, encodingMs, keepingMs, bytes } = record.vectors.figures;
    return [
      [
        nameOf(record),
        ...[whole(vectors), whole(real), number(encodingMs, 2), number(keepingMs, 2)],
        ...[megabytes(bytes), whole(Math.round(bytes / vectors))],
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      title: 'Vectors',
      note: 'Those that are not encoded are encoded ones with noise added (cosine about 0.8). Milliseconds a sentence of encoding, its words being made ready included, and of keeping a vector.',
      columns: ['', 'vectors', 'encoded', 'encoding', 'keeping', 'MB', 'bytes each'],
      rows,
    },
  ];
}

const manner = (clients: number, pauseMs: number): string =>
  pauseMs > 0
    ? `Each client is a process on the same machine as the server; it asks its share of the questions and waits ${pauseMs} ms after an answer, on average.`
    : `Each client is a process${clients > 1 ? ' on the same machine as the server' : ''}; it asks all questions without a pause between them.`;

function answersTable(record: RecordFigures): readonly Table[] {
  if (record.queries === null) return [];
  const { clients, pauseMs, kinds, memory } = record.queries.figures;
  const who = clients === 1 ? 'one client' : `${clients} clients at once`;
  return [
    {
      title: `Answers: ${nameOf(record)}, ${who}`,
      note: `Milliseconds, the record being open, of pages of 20 statements with all that is shown of them. ${manner(clients, pauseMs)} Every question was asked once before (warm); “first” is the p95 of that. “Found” is the median of what a question finds, as far as the record counts. A client’s memory at the end, with the encoder: ${memory.own} MB of its own, ${memory.ofFiles} MB of files.`,
      columns: ['', 'questions', 'answers', 'found', 'p50', 'p95', 'p99', 'worst', 'first', 'refused'],
      rows: kinds.map((kind) => [
        kind.name,
        ...[whole(kind.questions), whole(kind.answers), whole(kind.found)],
        ...[kind.p50, kind.p95, kind.p99, kind.worst, kind.firstP95].map((one) => number(one)),
        kind.refused.join('; '),
      ]),
    },
  ];
}

function overheadTable(figures: readonly OverheadFigures[]): Table {
  return {
    title: 'Overhead of real documents',
    note: 'PolNeAR dev, read by the rules engine beforehand, each text kept as its original too: milliseconds a document added to a record of 160 other articles, sixteen a transaction with its COMMIT, medians of five rounds after one that warms up.',
    columns: ['', 'documents', 'attributions', 'mean', 'median', 'p95'],
    rows: figures.map(({ store, documents, attributions, mean, median, p95 }) => [
      store,
      ...[whole(documents), whole(attributions), number(mean, 2), number(median, 2), number(p95, 2)],
    ]),
  };
}

/** From so many documents on it is extrapolated. */
const ENOUGH = 400_000;

function extrapolationTable(record: RecordFigures, found: Extrapolation): Table {
  const memory = record.adding?.figures.memory;
  return {
    title: `Extrapolated to ${whole(ARTICLES)} articles`,
    note: `From ${nameOf(record)}, all in proportion to ${whole(ATTRIBUTIONS)} attributions: the articles weigh as ${whole(found.documents)} of the invented documents. Reading is apart, and so are originals that are longer than their text. People grow slower than in proportion, so that the size is rather too large.`,
    columns: ['', ''],
    rows: [
      ['hours of adding, if it takes as long as in the last tenth', number(found.hoursAsLast)],
      ['hours of adding, if it goes on growing on a line', number(found.hoursOnLine)],
      ['GB without vectors', number(found.gigabytes)],
      ['GB of vectors', number(found.vectorGigabytes)],
      ['memory of the process that adds, MB', memory ? whole(memory.own) : '–'],
    ],
  };
}

function extrapolations(records: readonly RecordFigures[]): readonly Table[] {
  const vectors = records.findLast(
    ({ store, vectors: some }) => store === 'sqlite' && some !== null,
  )?.vectors;
  return records.flatMap((record) => {
    if (record.store !== 'sqlite' || record.documents < ENOUGH || record.adding === null) return [];
    const found = extrapolate(record.adding.figures, vectors?.figures ?? null);
    return found === null ? [] : [extrapolationTable(record, found)];
  });
}

/** All tables of some results, the bars last. */
export function recordTables(results: RecordResults): readonly Table[] {
  const { records, overhead } = results;
  const added = addedOf(records);
  const bars = recordBars(results);
  return [
    ...(added.length > 0 ? [addingTable(added), tenthsTable(added)] : []),
    ...linkingTable(records),
    ...(overhead ? [overheadTable(overhead.figures)] : []),
    ...records.flatMap(answersTable),
    ...vectorsTable(records),
    ...added.map(sizeTable),
    ...extrapolations(records),
    ...(bars.length > 0 ? [barsTable(bars)] : []),
  ];
}
