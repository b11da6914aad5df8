import { HearsayError } from '../../errors.ts';
import type { Document, Notice } from '../../model/index.ts';
import { createDocument, type Origin } from '../create-document.ts';
import { createOriginal } from '../create-original.ts';
import type { Source } from '../input/open-input.ts';
import { type InputSettings, isSkipped, type ReadDocument, type ReadItem } from '../read-item.ts';
import { type ColumnField, type Columns, fieldsOf, namesOf, type RowFields } from './columns.ts';
import { listLines } from './list-lines.ts';
import { listRecords } from './list-records.ts';
import { badRow, type Row } from './row.ts';

/** An opened table, unpacked. */
export type TableSource = Source & { readonly format: 'jsonl' | 'csv' };

/**
 * Reads a document from each line of JSONL or row of CSV, of any number; a text is kept unit for unit, a page is read as
 * one. A bad row yields its error with its number, and the rest goes on. Throws `no-text-column` for CSV that has no
 * column to read.
 */
export async function* readTable(source: TableSource, settings: InputSettings): AsyncIterable<ReadItem> {
  const { name, key, format } = source;
  const table = { ...source, maxBytes: settings.maxBytes };
  const columns = settings.columns ?? {};
  const rows = format === 'jsonl' ? listLines(table) : listRecords(table);
  let isFirst = true;
  for await (const row of rows) {
    if (isFirst && format === 'csv') checkColumns(row, { name, columns });
    isFirst = false;
    const place = `${key}:${row.number}`;
    if (await isSkipped(place, settings)) continue;
    const item = await readRow(row, { ...source, columns }).catch((error: unknown) => ({ error }));
    if (!('error' in item)) yield { name: `${name}:${row.number}`, key: place, ...item };
    else if (item.error instanceof HearsayError)
      yield { name: `${name}:${row.number}`, key: place, error: item.error };
    else throw item.error;
  }
}

/** What has to be known of the table to read a row. */
type RowSource = Pick<TableSource, 'name' | 'format' | 'origin' | 'fetched'> & { readonly columns: Columns };

async function readRow(row: Row, source: RowSource): Promise<ReadDocument> {
  const fields = fieldsOf(row.values(), source.columns);
  const origin = originOf(fields, source.origin);
  if (fields.text !== null)
    return { document: textOf(fields.text, origin), original: rowOriginal(row, source) };
  if (fields.html === null) throw withoutText(row, source);
  const { readHtml } = await import('../html/read-html.ts');
  const original = createOriginal(Buffer.from(fields.html), {
    mediaType: 'text/html',
    charset: 'utf-8',
    fetched: source.fetched,
  });
  return { document: readHtml(fields.html, origin), original };
}

const rowOriginal = ({ bytes, charset }: Row, { format, fetched }: RowSource) =>
  createOriginal(bytes, { mediaType: format === 'csv' ? 'text/csv' : 'application/json', charset, fetched });

const textOf = (text: string, origin: Origin): Document =>
  createDocument(origin, { text, blocks: [], pages: [], sourceMap: null, notices: damage(text) });

function originOf({ id, text, html, ...known }: RowFields, origin: Origin): Origin {
  return { ...origin, ...known, fetchedFrom: null, givenId: id };
}

function withoutText(row: Row, { name, format, columns }: RowSource): HearsayError {
  const code = format === 'csv' ? 'bad-row' : 'bad-line';
  const what = `the ${format === 'csv' ? 'row' : 'line'} has no text in ${wanted(columns)}`;
  return badRow(name, { code, number: row.number, what });
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const wanted = (columns: Columns): string =>
  quoted((['text', 'html'] satisfies ColumnField[]).flatMap((field) => namesOf(field, columns)[0]!)).replace(
    ', ',
    ' or ',
  );

/** Says of a table that it cannot be read at all, before saying it of each row. */
function checkColumns(
  row: Row,
  { name, columns }: { readonly name: string; readonly columns: Columns },
): void {
  const there = namesIn(row);
  if (there === null) return;
  const missing = Object.values(columns).filter((column) => !there.includes(column));
  if (missing.length > 0)
    throw new HearsayError(
      'no-such-column',
      `${name} has no column ${quoted(missing)}; its columns are ${quoted(there)}`,
    );
  const isReadable = ['text', 'html'].some((field) =>
    namesOf(field as ColumnField, columns).some((column) => there.includes(column)),
  );
  if (isReadable) return;
  throw new HearsayError(
    'no-text-column',
    `${name} has no column ${wanted(columns)}; its columns are ${quoted(there)}: name the one to read, as in --columns text=${there[0]}`,
  );
}

/** Null where the first row cannot be read; then its own error says why. */
function namesIn(row: Row): readonly string[] | null {
  try {
    return Object.keys(row.values());
  } catch {
    return null;
  }
}

function damage(text: string): Notice[] {
  const lost = text.split('\uFFFD').length - 1;
  const message = `${lost} places of the text are U+FFFD, which stands for bytes that its encoding does not have`;
  return lost > 0 ? [{ code: 'encoding', message, span: null }] : [];
}
