import type { Notice, Reading } from '../model/index.ts';
import type { Format, Screen } from './format.ts';
import { neutraliseLine } from './neutralise.ts';
import { MANNER_MARKS, tableRows } from './table-rows.ts';
import { createTableStyle, type TableStyle } from './table-style.ts';
import { wrapText } from './wrap-text.ts';

const LEGEND = `${MANNER_MARKS.direct} quoted  ${MANNER_MARKS.mixed} partly quoted  ${MANNER_MARKS.indirect} in the writer's words`;

function heading(
  { document }: Reading,
  columns: number,
  style: TableStyle,
  hasIds: boolean,
): readonly string[] {
  const place = document.url ?? document.file;
  const title = neutraliseLine(document.title ?? place ?? 'Standard input');
  const origin = [document.publisher, document.publishedAt?.slice(0, 10), document.title && place]
    .filter((part) => part !== null && part !== undefined)
    .map(neutraliseLine)
    .join(' · ');
  return [
    ...wrapText(title, columns).map(style.heading),
    ...(origin === '' ? [] : wrapText(origin, columns).map(style.quiet)),
    ...(hasIds ? [style.quiet(`document ${document.id}`)] : []),
    style.quiet('─'.repeat(columns)),
  ];
}

const noticeLines = (notices: readonly Notice[], columns: number, style: TableStyle) =>
  notices.flatMap(({ code, message }) =>
    wrapText(neutraliseLine(`! ${code}: ${message}`), columns).map(style.notice),
  );

function section(
  reading: Reading,
  columns: number,
  style: TableStyle,
  details: Pick<Screen, 'isExplained' | 'hasIds'>,
): readonly string[] {
  const rows = tableRows(reading, columns, style, details);
  return [
    ...heading(reading, columns, style, details.hasIds),
    ...(rows.length === 0 ? ['No statements found.'] : rows),
    ...noticeLines(reading.notices, columns, style),
  ];
}

/** For eyes: speaker, cue and statement side by side, as wide as the screen. No control character gets through. */
export function createTableFormat({ columns, hasColour, ...details }: Screen): Format {
  const width = Math.min(Math.max(columns, 24), 160);
  const style = createTableStyle(hasColour);
  return {
    name: 'table',
    showsNotices: true,
    open: () => '',
    reading: (reading, index) =>
      `${index === 0 ? '' : '\n'}${section(reading, width, style, details).join('\n')}\n`,
    close: (count) => (count === 0 ? '' : `\n${style.quiet(LEGEND)}\n`),
  };
}
