import type { Attribution, Reading } from '../model/index.ts';
import { explainSpeaker } from './explain-speaker.ts';
import type { Screen } from './format.ts';
import { neutraliseLine } from './neutralise.ts';
import { type PlacedAttribution, placeAttributions } from './place-attributions.ts';
import { roleWords, speakerLabel } from './role-words.ts';
import type { TableStyle } from './table-style.ts';
import { padText, wrapText } from './wrap-text.ts';

/** How much of a statement stands in quotation marks: all, part or nothing of it. */
export const MANNER_MARKS = { direct: '●', mixed: '◐', indirect: '○' } as const;

/** On screens narrower than this, speaker and cue stand above the statement. */
const NARROW = 60;
/** Deeper nesting is not indented further. */
const DEEPEST = 4;

interface Cells {
  readonly speaker: string;
  readonly cue: string;
  readonly statement: string;
}

function cueWords(text: string, one: Attribution): string {
  const cue = neutraliseLine(roleWords(text, one.cue)) || '—';
  return one.polarity === 'asserted' ? cue : `${cue} (${one.polarity})`;
}

function cells(reading: Reading, { attribution }: PlacedAttribution): Cells {
  const { text } = reading.document;
  const content = neutraliseLine(roleWords(text, attribution.content)) || '—';
  return {
    speaker: neutraliseLine(speakerLabel(reading, attribution)),
    cue: cueWords(text, attribution),
    statement: `${MANNER_MARKS[attribution.manner]} ${content}`,
  };
}

const indent = (depth: number) => (depth === 0 ? '' : `${'  '.repeat(Math.min(depth, DEEPEST) - 1)}└ `);

function wideRow(row: Cells, depth: number, columns: number, style: TableStyle): readonly string[] {
  const speakerWidth = Math.floor(columns * 0.26);
  const cueWidth = Math.floor(columns * 0.16);
  const lead = indent(depth);
  const blank = ' '.repeat(lead.length);
  const speaker = wrapText(row.speaker, speakerWidth - lead.length);
  const cue = wrapText(row.cue, cueWidth);
  const statement = wrapText(row.statement, columns - speakerWidth - cueWidth - 6);
  const height = Math.max(speaker.length, cue.length, statement.length);
  return Array.from({ length: height }, (_, i) =>
    [
      style.speaker(padText(`${i === 0 ? lead : blank}${speaker[i] ?? ''}`, speakerWidth)),
      style.cue(padText(cue[i] ?? '', cueWidth)),
      `${i === 0 ? '' : '  '}${statement[i] ?? ''}`,
    ]
      .join('  ')
      .trimEnd(),
  );
}

function narrowRow(row: Cells, depth: number, columns: number, style: TableStyle): readonly string[] {
  const lead = indent(depth);
  const blank = ' '.repeat(lead.length + 2);
  const width = Math.max(10, columns - blank.length - 2);
  const who = wrapText(`${row.speaker} · ${row.cue}`, width);
  const what = wrapText(row.statement, width);
  return [
    ...who.map((line, i) => style.speaker(`${i === 0 ? lead : blank}${line}`)),
    ...what.map((line, i) => `${blank}${i === 0 ? '' : '  '}${line}`),
  ];
}

/** Why the speaker is who it is, under the row that it explains. */
function explanation(
  reading: Reading,
  { attribution, depth }: PlacedAttribution,
  columns: number,
  style: TableStyle,
): readonly string[] {
  const blank = ' '.repeat(indent(depth).length + 2);
  const words = neutraliseLine(`↳ ${explainSpeaker(reading, attribution)}`);
  return wrapText(words, Math.max(10, columns - blank.length)).map((line) => style.quiet(`${blank}${line}`));
}

/** Id of a statement, under its row. */
const idLine = ({ attribution, depth }: PlacedAttribution, style: TableStyle): string =>
  style.quiet(`${' '.repeat(indent(depth).length + 2)}${attribution.id}`);

/**
 * A row an attribution, of as many lines as it needs; those inside others are indented under them. Explained, each is
 * followed by why its speaker is who it is; on demand by its id.
 */
export function tableRows(
  reading: Reading,
  columns: number,
  style: TableStyle,
  { isExplained, hasIds }: Pick<Screen, 'isExplained' | 'hasIds'>,
): readonly string[] {
  const layOut = columns < NARROW ? narrowRow : wideRow;
  return placeAttributions(reading.attributions).flatMap((placed) => [
    ...layOut(cells(reading, placed), placed.depth, columns, style),
    ...(isExplained ? explanation(reading, placed, columns, style) : []),
    ...(hasIds ? [idLine(placed, style)] : []),
  ]);
}
