/** What a table may say of an article, by our own names; `html` is a page or a piece of one, read where there is no text. */
export const COLUMN_FIELDS = [
  'text',
  'html',
  'id',
  'url',
  'title',
  'byline',
  'publisher',
  'publishedAt',
  'modifiedAt',
  'language',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** How a table calls what it says of an article, where it does not use our own names. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>;

/** What is known of an article from one row, in the table's own words; null for what is not said. */
export type RowFields = Readonly<Record<ColumnField, string | null>>;

/** Names beside our own that need no mapping. */
const ALSO: Columns = { byline: 'author', publishedAt: 'date' };

/** The names that a field goes by in a table, the first that is there counting. */
export const namesOf = (field: ColumnField, columns: Columns): readonly string[] => {
  const given = columns[field];
  return given === undefined ? [field, ALSO[field] ?? field] : [given];
};

/** What a row says: strings that are not empty, and numbers as they are written. */
export function fieldsOf(row: Readonly<Record<string, unknown>>, columns: Columns): RowFields {
  const value = (field: ColumnField) =>
    namesOf(field, columns)
      .map((name) => (Object.hasOwn(row, name) ? written(row[name]) : null))
      .find((one) => one !== null) ?? null;
  return Object.fromEntries(COLUMN_FIELDS.map((field) => [field, value(field)])) as RowFields;
}

function written(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
