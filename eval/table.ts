/** Figures in rows; the first column names the row and stands left, the others right. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What has to be known to read it; may be empty. */
  readonly note: string;
}

/** The table for a terminal. */
export function textTable({ title, columns, rows, note }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return [title, ...(note ? [note] : []), '', ...[columns, rule, ...rows].map(line), ''].join('\n');
}

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|');

/** The table as a section of a Markdown page. */
export function markdownTable({ title, columns, rows, note }: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${columns.map((_, at) => escapeCell(cells[at] ?? '')).join(' | ')} |`;
  const rule = columns.map((_, at) => (at === 0 ? '---' : '---:'));
  return [
    `## ${title}`,
    '',
    ...(note ? [note, ''] : []),
    line(columns),
    line(rule),
    ...rows.map(line),
    '',
  ].join('\n');
}
