import { barsTable } from '../../../eval/bars.ts';
import { describeContext } from '../../../eval/run-context.ts';
import { markdownTable, type Table } from '../../../eval/table.ts';
import { CONNECTIONS, type FiredFigures } from '../api/fire.ts';
import type { ApiFigures } from '../api/measure-api.ts';
import type { LoadFigures } from '../load/measure-load.ts';
import type { HugeFigures } from '../room/measure-huge.ts';
import type { LargestFigures, RoomFigures } from '../room/measure-room.ts';
import { serverBars } from './server-bars.ts';
import type { ServerResults } from './server-results.ts';

const thousands = (value: number): string => value.toLocaleString('en');

const busy = (load: number): string =>
  `The load average of the machine was ${load} before it began${load > 1 ? ': it was not quiet, so these times are longer than on one that is' : ''}.`;

function apiTable({ documents, statements, rounds, load, peakMb, kinds }: ApiFigures): Table {
  const row = (name: string, { answers, p50, p95, p99, worst, rate, failed }: FiredFigures) => [
    name,
    ...[answers, p50, p95, p99, worst, rate, failed].map(thousands),
  ];
  return {
    title: 'Answers of the API',
    note: `A record of ${thousands(documents)} documents and ${thousands(statements)} statements in SQLite, served by one process; ${CONNECTIONS} connections by autocannon on the same machine, each asking again as soon as it is answered. Milliseconds; the best of ${rounds} rounds of different addresses after one that warms up the code: each address asked for the first time, then all of them again. The bar is meant for a million statements. The server took ${thousands(peakMb)} MB at most. ${busy(load)}`,
    columns: ['', 'answers', 'p50', 'p95', 'p99', 'worst', 'a second', 'failed'],
    rows: kinds.flatMap(({ name, cold, warm }) => [row(name, cold), row(`${name}, again`, warm)]),
  };
}

function loadTable(figures: readonly LoadFigures[]): Table {
  return {
    title: 'Mixed load',
    note: '20 readers who look at each page for half a second, a reviewer who rejects statements and takes that back, and somebody who uploads two articles at a time, at once; “killed” is SIGKILL to the server in the middle, after which it is started again. Lost is what the server had acknowledged (judgements, uploads) and was not there at the end, once the jobs had ended. Milliseconds are those of what was read.',
    columns: ['', 'seconds', 'pages', 'p50', 'p99', 'decisions', 'uploads', 'errors', 'lost', 'peak MB'],
    rows: figures.map((one) => [
      one.name,
      ...[one.seconds, one.reads, one.p50, one.p99, one.decisions, one.uploads].map(thousands),
      ...[one.errors.length, one.lost.length, one.peakMb].map(thousands),
    ]),
  };
}

const hugeRows = ({
  megabytes,
  statements,
  firstText,
  frameP50,
  frameP95,
  frameWorst,
  isEndReached,
}: HugeFigures): readonly (readonly string[])[] => [
  [`${megabytes} MB, ${thousands(statements)} statements: first words, ms`, thousands(firstText)],
  ['scrolling it, between frames: p50, ms', String(frameP50)],
  ['p95, ms', String(frameP95)],
  ['worst, ms', String(frameWorst)],
  ['its last statement has its note', isEndReached ? 'yes' : 'no'],
];

function roomTable({ load, scripts, reading }: RoomFigures): Table {
  const { words, statements } = reading;
  return {
    title: 'The room',
    note: `Chromium without a screen, each time as somebody who was never there. Interactive: from asking for the page until all notes are painted and the page answers, the median of several. ${busy(load)}`,
    columns: ['', ''],
    rows: [
      ...scripts.map(({ screen, files, kB }) => [`script of ${screen}, ${files} files, kB gzip`, String(kB)]),
      [
        `${thousands(words)} words, ${statements} statements: interactive, ms`,
        thousands(reading.interactive),
      ],
      ['the quietest, ms', thousands(reading.interactiveBest)],
      [`click to highlight, p50 of ${reading.clicks}, ms`, String(reading.clickP50)],
      ['click to highlight, p95, ms', String(reading.clickP95)],
    ],
  };
}

const hugeTable = ({ load, huge, refused }: LargestFigures): Table => ({
  title: 'The room with a huge text',
  note: `The largest of two texts of 2 MB that a record takes. ${busy(load)}`,
  columns: ['', ''],
  rows: [...(huge ? hugeRows(huge) : []), ...refused.map((one) => ['not kept', one])],
});

/** All tables of some results, the bars last. */
export const serverTables = (results: ServerResults): readonly Table[] => [
  ...(results.api ? [apiTable(results.api.figures)] : []),
  ...(results.load ? [loadTable(results.load.figures)] : []),
  ...(results.room ? [roomTable(results.room.figures)] : []),
  ...(results.huge ? [hugeTable(results.huge.figures)] : []),
  barsTable(serverBars(results)),
];

/** Results as a page of Markdown. */
export function serverPage(results: ServerResults): string {
  const runs = Object.entries(results).flatMap(([part, measured]) =>
    measured ? [`- ${part}: ${describeContext(measured.run)}`] : [],
  );
  const head = [
    '# Measured: the server and the room',
    '',
    'Written by `npm run bench:server`; its past is in the history of this file.',
  ];
  return [...head, '', ...runs, '', ...serverTables(results).map(markdownTable)].join('\n');
}
