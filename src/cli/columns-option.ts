import { InvalidArgumentError, Option } from 'commander';
import { COLUMN_FIELDS, type ColumnField, type Columns } from '../read-options.ts';

const EXAMPLE = 'text=body,title=headline,publishedAt=date';

const isField = (name: string): name is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(name);

/** Pairs of our own name and the table's, such as `text=body,title=headline`. Throws for a name that is none of ours. */
export function parseColumns(written: string): Columns {
  const columns: Partial<Record<ColumnField, string>> = {};
  for (const pair of written.split(',')) {
    const at = pair.indexOf('=');
    const [field, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 0 || column === '')
      throw new InvalidArgumentError(`“${pair}” is no pair; ${EXAMPLE} would be accepted.`);
    if (!isField(field))
      throw new InvalidArgumentError(
        `“${field}” is not one of ${COLUMN_FIELDS.join(', ')}; ${EXAMPLE} would be accepted.`,
      );
    columns[field] = column;
  }
  return columns;
}

/** `--columns`, for the commands that read tables. */
export const columnsOption = (): Option =>
  new Option(
    '-c, --columns <pairs>',
    `which columns of CSV or fields of JSONL hold what: ${EXAMPLE}, …; of ${COLUMN_FIELDS.join(', ')}`,
  ).argParser(parseColumns);
