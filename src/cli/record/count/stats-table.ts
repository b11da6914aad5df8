import { MANNERS } from '../../../model/index.ts';
import type { Breakdown, Estimate, FigureGroup, Statistics } from '../../../record/index.ts';
import { displayWidth } from '../../../show/display-width.ts';
import { neutraliseLine } from '../../../show/neutralise.ts';
import { padText } from '../../../show/wrap-text.ts';
import { count } from '../page-words.ts';

const WIDEST = 36;

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
const marked = (words: string, { mark }: Estimate): string => (mark === '' ? words : `${words} ≈${mark}`);

function really({ interval }: Estimate): string {
  return interval === null ? '?' : `${whole(interval.low)}–${whole(interval.high)}`;
}

interface Column {
  readonly name: string;
  readonly words: (group: FigureGroup) => string;
}

const share = (name: keyof FigureGroup['shares']): Column => ({
  name,
  words: ({ shares }) => marked(percent(shares[name].value), shares[name]),
});

const COLUMNS: readonly Column[] = [
  { name: 'statements', words: ({ attributions }) => marked(whole(attributions.value), attributions) },
  { name: 'really', words: ({ attributions }) => really(attributions) },
  { name: 'documents', words: ({ documents }) => whole(documents) },
  { name: 'outlets', words: ({ outlets }) => whole(outlets) },
  { name: 'words', words: ({ words }) => whole(words) },
  {
    name: 'verbatim',
    words: ({ words, verbatimWords }) => (words === 0 ? '–' : percent(verbatimWords / words)),
  },
  ...(['direct', 'mixed', 'indirect', 'anonymous', 'unresolved'] as const).map(share),
];

/** Columns that say nothing where rows are such. */
const IDLE: Readonly<Partial<Record<Breakdown, readonly string[]>>> = {
  publisher: ['outlets'],
  speaker: ['anonymous', 'unresolved'],
  kind: ['anonymous', 'unresolved'],
  manner: MANNERS,
};

function cut(words: string): string {
  const characters = [...words];
  while (displayWidth(characters.join('')) > WIDEST) characters.splice(-2, 2, '…');
  return characters.join('');
}

const labelOf = ({ label, kind }: FigureGroup): string =>
  cut(neutraliseLine(kind === null || kind === 'person' ? label : `${label} (${kind})`));

/** Lines of cells under each other: the first column to the left, numbers to the right. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at]!))));
  const cell = (words: string, at: number) =>
    at === 0 ? padText(words, widths[at]!) : ' '.repeat(widths[at]! - displayWidth(words)) + words;
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

function coverageLines({ coverage, hasCopies, total }: Statistics): readonly string[] {
  const { documents, withoutDate, incomplete, copiesLeftOut, versionsLeftOut, restricted } = coverage;
  const left = [
    ...(hasCopies ? [] : [`${whole(copiesLeftOut)} copies`, `${whole(versionsLeftOut)} earlier versions`]),
    `${whole(restricted)} restricted`,
  ];
  return [
    `${count(documents, 'document')}, ${whole(withoutDate)} without a date, ${whole(incomplete)} incomplete; ${whole(total.unresolved)} of ${count(total.attributions.value, 'statement')} without a speaker who could be told, ${whole(total.reviewed)} reviewed.`,
    `${hasCopies ? 'Copies and earlier versions count' : 'Copies count once, with their origin, and versions once, with the last'}. Not counted: ${left.join(', ')}.`,
  ];
}

function errorLines({ errors }: Statistics): readonly string[] {
  const mixed = errors.length > 1 ? ['Several engines have read this: a difference may be theirs.'] : [];
  const known = errors.map(({ engine, version, error }) => {
    const by = `Found by ${engine} ${version}: `;
    if (error === null)
      return `${by}how often it is wrong was not measured; "hearsay sample" draws a sheet for that.`;
    const { attributions, speakers, source } = error;
    return `${by}${percent(attributions.precision)} of its statements are right and ${percent(attributions.recall)} of all are found; of the speakers ${percent(speakers.right)} are right and ${percent(speakers.wrong)} wrong (${source}).`;
  });
  return [...mixed, ...known];
}

function concentrationLine(name: string, spread: Statistics['speakers']): readonly string[] {
  if (spread === null || spread.gini === null) return [];
  const { of, topTen, gini } = spread;
  const top = topTen === null ? '' : `the ten that have most have ${percent(topTen)}, `;
  return [`${name}: ${whole(of)}, ${top}Gini ${gini.toFixed(2)}.`];
}

const LEGEND = `really: what it is with 95 % likelihood, mistakes of the engine reckoned in; ≈: figures of a column with a letter in common differ by no more than the error.`;

/** Figures as lines for eyes. */
export function statsTable(statistics: Statistics): readonly string[] {
  const { by, groups, groupsInAll, total, speakers, outlets } = statistics;
  const idle = by === null ? [] : (IDLE[by] ?? []);
  const columns = COLUMNS.filter(({ name }) => !idle.includes(name));
  const row = (group: FigureGroup) => [labelOf(group), ...columns.map(({ words }) => words(group))];
  const rest = groupsInAll - groups.length;
  return [
    ...align([[by ?? '', ...columns.map(({ name }) => name)], ...groups.map(row), row(total)]),
    ...(rest > 0 ? [`… and ${whole(rest)} more (--limit)`] : []),
    '',
    ...concentrationLine('Speakers with a name', speakers),
    ...concentrationLine('Outlets', outlets),
    ...coverageLines(statistics),
    ...errorLines(statistics),
    LEGEND,
  ];
}
