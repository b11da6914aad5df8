import { escapeMarkdown } from '../escape-markdown.ts';
import { outletName } from '../outlet-name.ts';
import { markdownWording } from '../wording-markdown.ts';
import type {
  AccountView,
  ComparisonView,
  ConflictView,
  ReportView,
  StatementView,
} from './view-comparison.ts';

const NOTE =
  'Struck out: left out as against the first wording; bold: added. Words in quotation marks before a statement are the outlet’s. What statements do to one another was found by machine and nobody has reviewed it.';

function accountItem({ letter, head, name, isIncomplete, copies }: AccountView): string {
  const about = [name, head.publishedAt?.slice(0, 10), head.title, head.url ?? head.file];
  const parts = about.filter((part) => part !== null && part !== undefined).map(escapeMarkdown);
  return [
    `- **${letter}** ${parts.join(' · ')}`,
    ...(copies.length > 0 ? [`the same text: ${escapeMarkdown(copies.map(outletName).join(', '))}`] : []),
    ...(isIncomplete ? ['only a part of it was there: nothing is said of what it leaves out'] : []),
  ].join('  \n  ');
}

const wording = ({ words, changes }: ReportView): string =>
  changes === null ? escapeMarkdown(words) : markdownWording(changes);

function report(one: ReportView): string {
  const cue = one.cue === '' ? '' : `“${escapeMarkdown(one.cue)}” `;
  const marks = [one.manner, ...(one.isTranslated ? ['translated'] : [])].join(', ');
  return `**${one.letter}** ${cue}${wording(one)} (${marks})`;
}

const statement = ({ who, reports, absence, events }: StatementView): readonly string[] => [
  `${escapeMarkdown(who)}`,
  ...reports.map((one) => `   - ${report(one)}`),
  ...(absence === '' ? [] : [`   - ${escapeMarkdown(absence)}`]),
  ...events.map((event) => `   - *${escapeMarkdown(event)}*`),
];

const conflict = ({ what, from, to }: ConflictView): readonly string[] => [
  escapeMarkdown(to.who),
  ...to.reports.map((one) => `   - ${report(one)}`),
  `   - *${escapeMarkdown(what)}*`,
  ...from.reports.map((one) => `   - ${report(one)}`),
];

const list = (items: readonly (readonly string[])[]): string =>
  items.map((lines) => `1. ${lines.join('\n')}`).join('\n');

const section = (heading: string, body: string): readonly string[] =>
  body === '' ? [] : [`## ${heading}`, body];

function quotedTable({ accounts, quoted }: ComparisonView): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...accounts.map(({ letter }) => letter)]),
    row(['---', ...accounts.map(() => '---')]),
    ...quoted.map(({ who, shares }) =>
      row([
        escapeMarkdown(who),
        ...accounts.map(({ letter }) => {
          const share = shares.get(letter);
          return share ? `${share.statements}, ${share.words} (${share.verbatimWords})` : '–';
        }),
      ]),
    ),
  ].join('\n');
}

/** A comparison as Markdown. */
export function comparisonMarkdown(view: ComparisonView): string {
  const { accounts, conflicts, shared, single } = view;
  const parts = [
    '# Accounts side by side',
    accounts.map(accountItem).join('\n'),
    ...section('Where they conflict', list(conflicts.map(conflict))),
    ...section('Reported by more than one', list(shared.map(statement))),
    ...accounts.flatMap(({ letter, name }) =>
      section(`Only in ${letter}, ${escapeMarkdown(name)}`, list((single.get(letter) ?? []).map(statement))),
    ),
    ...section('Who is quoted how much: statements, words (of them in quotation marks)', quotedTable(view)),
    NOTE,
  ];
  return `${parts.join('\n\n')}\n`;
}
