import { displayWidth } from '../display-width.ts';
import type { Screen } from '../format.ts';
import { neutraliseLine } from '../neutralise.ts';
import { outletName } from '../outlet-name.ts';
import { MANNER_MARKS } from '../table-rows.ts';
import { createTableStyle, type TableStyle } from '../table-style.ts';
import { markedWording } from '../wording-marks.ts';
import { padText, wrapText } from '../wrap-text.ts';
import type {
  AccountView,
  ComparisonView,
  ConflictView,
  ReportView,
  StatementView,
} from './view-comparison.ts';

interface Paper {
  readonly width: number;
  readonly style: TableStyle;
}

const HOW_TO_READ = [
  `${MANNER_MARKS.direct} quoted  ${MANNER_MARKS.mixed} partly quoted  ${MANNER_MARKS.indirect} in the writer's words  [-left out-] {+added+} as against the first wording`,
  'Words in quotation marks before a statement are the outlet’s. What statements do to one another was found by machine and nobody has reviewed it.',
];

/** Wraps a line under a lead; what follows is indented by as much as the lead is wide. */
function hang(lead: string, words: string, { width }: Paper): readonly string[] {
  const blank = ' '.repeat(displayWidth(lead));
  return wrapText(neutraliseLine(words), Math.max(16, width - blank.length)).map(
    (line, at) => `${at === 0 ? lead : blank}${line}`,
  );
}

function heading(words: string, paper: Paper): readonly string[] {
  const { style, width } = paper;
  return ['', ...wrapText(words, width).map(style.heading), style.quiet('─'.repeat(width))];
}

function accountLines(
  { letter, head, name, isIncomplete, copies }: AccountView,
  paper: Paper,
): readonly string[] {
  const { title, publishedAt, url, file } = head;
  const about = [name, publishedAt?.slice(0, 10), title, url ?? file].filter((part) => part && part !== '');
  const others = copies.map((copy) => outletName(copy)).join(', ');
  return [
    ...hang(`${letter}  `, about.join(' · '), paper),
    ...(others === '' ? [] : hang('   ', `the same text: ${others}`, paper).map(paper.style.quiet)),
    ...(isIncomplete
      ? hang('   ', '! only a part of it was there: nothing is said of what it leaves out', paper).map(
          paper.style.notice,
        )
      : []),
  ];
}

const cueWords = ({ cue, isTranslated }: ReportView): string =>
  [...(cue === '' ? [] : [`“${cue}”`]), ...(isTranslated ? ['(translated)'] : [])]
    .map((one) => `${one} `)
    .join('');

function reportLines(report: ReportView, lead: string, paper: Paper): readonly string[] {
  const words = report.changes === null ? report.words : markedWording(report.changes);
  return hang(
    `${lead}${report.letter}  ${MANNER_MARKS[report.manner]} `,
    `${cueWords(report)}${words}`,
    paper,
  );
}

function statementLines(statement: StatementView, lead: string, paper: Paper): readonly string[] {
  const { style } = paper;
  const { who, reports, absence, events } = statement;
  const blank = ' '.repeat(lead.length);
  return [
    ...hang(lead, who, paper).map(style.speaker),
    ...reports.flatMap((report) => reportLines(report, blank, paper)),
    ...(absence === '' ? [] : hang(`${blank}   `, absence, paper).map(style.quiet)),
    ...events.flatMap((event) => hang(`${blank}   → `, event, paper)).map(style.cue),
  ];
}

const numbered = (at: number, last: number): string => `${String(at + 1).padStart(String(last).length)}. `;

function sharedLines({ shared }: ComparisonView, paper: Paper): readonly string[] {
  if (shared.length === 0) return [];
  return [
    ...heading(`Reported by more than one (${shared.length})`, paper),
    ...shared.flatMap((one, at) => statementLines(one, numbered(at, shared.length), paper)),
  ];
}

function conflictLines({ conflicts }: ComparisonView, paper: Paper): readonly string[] {
  if (conflicts.length === 0) return [];
  return [
    ...heading(`Where they conflict (${conflicts.length})`, paper),
    ...conflicts.flatMap((one, at) => conflictRow(one, numbered(at, conflicts.length), paper)),
  ];
}

function conflictRow({ what, from, to }: ConflictView, lead: string, paper: Paper) {
  const { style } = paper;
  const blank = ' '.repeat(lead.length);
  return [
    ...hang(lead, to.who, paper).map(style.speaker),
    ...to.reports.flatMap((report) => reportLines(report, blank, paper)),
    ...hang(blank, what, paper).map(style.notice),
    ...from.reports.flatMap((report) => reportLines(report, blank, paper)),
  ];
}

function singleLines({ accounts, single }: ComparisonView, paper: Paper): readonly string[] {
  return accounts.flatMap(({ letter, name }) => {
    const all = single.get(letter) ?? [];
    if (all.length === 0) return [];
    return [
      ...heading(`Only in ${letter}, ${neutraliseLine(name)} (${all.length})`, paper),
      ...all.flatMap((one) => singleRow(one, paper)),
    ];
  });
}

/** Of what stands in one account alone, only what cannot be told of another is said again. */
function singleRow({ who, reports, absence, events }: StatementView, paper: Paper): readonly string[] {
  const [first, ...others] = reports;
  const isDoubtful = absence.includes('cannot be told');
  return [
    ...hang(`${MANNER_MARKS[first!.manner]} `, `${who} ${cueWords(first!)}${first!.words}`, paper),
    ...others.flatMap((report) => reportLines(report, '  ', paper)),
    ...(isDoubtful ? hang('     ', absence, paper).map(paper.style.quiet) : []),
    ...events.flatMap((event) => hang('     → ', event, paper)).map(paper.style.cue),
  ];
}

/** Cells of a column with how much somebody is quoted. */
const COLUMN = 16;

function quotedLines({ accounts, quoted }: ComparisonView, paper: Paper): readonly string[] {
  const most = Math.max(1, Math.floor((paper.width - 24) / COLUMN));
  const rows = [];
  for (let from = 0; from < accounts.length; from += most)
    rows.push(...quotedRows(accounts.slice(from, from + most), quoted, paper));
  return [
    ...heading('Who is quoted how much: statements, words (of them in quotation marks)', paper),
    ...rows,
  ];
}

function quotedRows(
  accounts: readonly AccountView[],
  quoted: ComparisonView['quoted'],
  { width }: Paper,
): readonly string[] {
  const first = width - accounts.length * COLUMN;
  const row = (who: string, cells: readonly string[]) => {
    const [line = '', ...more] = wrapText(who, first - 1);
    const columns = cells.map((cell) => padText(cell, COLUMN)).join('');
    return [`${padText(line, first)}${columns}`.trimEnd(), ...more];
  };
  const filled = quoted.filter(({ shares }) => accounts.some(({ letter }) => shares.has(letter)));
  return [
    ...row(
      '',
      accounts.map(({ letter }) => letter),
    ),
    ...filled.flatMap(({ who, shares }) =>
      row(
        neutraliseLine(who),
        accounts.map(({ letter }) => {
          const share = shares.get(letter);
          return share ? `${share.statements}, ${share.words} (${share.verbatimWords})` : '–';
        }),
      ),
    ),
  ];
}

/** A comparison for eyes, as wide as the screen. No control character gets through. */
export function comparisonTable(view: ComparisonView, { columns, hasColour }: Screen): string {
  const paper = { width: Math.min(Math.max(columns, 40), 120), style: createTableStyle(hasColour) };
  const lines = [
    ...view.accounts.flatMap((account) => accountLines(account, paper)),
    ...conflictLines(view, paper),
    ...sharedLines(view, paper),
    ...singleLines(view, paper),
    ...quotedLines(view, paper),
    '',
    ...HOW_TO_READ.flatMap((line) => wrapText(line, paper.width)).map(paper.style.quiet),
  ];
  return `${lines.join('\n')}\n`;
}
