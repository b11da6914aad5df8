import { badRow, type Row, type Table } from './row.ts';
import { cellsOf, type RawRow, splitRows } from './split-rows.ts';

/** The delimiters that tables are known to have, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The rows of CSV (RFC 4180, with the liberties that spreadsheets take) below its header, which names the columns; blank
 * ones are passed over. The delimiter is the one that the header has most of; the encoding is found by the first bytes.
 */
export async function* listRecords(table: Table): AsyncIterable<Row> {
  const { encodingOf } = await import('../decode-bytes.ts');
  const encoding = encodingOf(table.opening, { name: table.name, declared: table.charset });
  const { default: iconv } = await import('iconv-lite');
  const delimiter = delimiterOf(iconv.decode(Buffer.from(table.opening), encoding), table.name);
  const rows = splitRows(decoded(table.chunks, iconv.getDecoder(encoding)), {
    delimiter,
    maxUnits: table.maxBytes,
  });
  let header: readonly string[] | null = null;
  let number = 0;
  for await (const row of rows) {
    number++;
    if (row.raw.trim() === '') continue;
    if (header === null) header = cellsOf(row.raw, delimiter).map((name) => name.trim());
    else {
      const bytes = iconv.encode(row.raw, encoding);
      const names = header;
      const values = () => valuesOf(row, { table: table.name, number, names, delimiter });
      yield { number, bytes, charset: encoding, values };
    }
  }
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  decoder: { write(chunk: Buffer): string; end(): string | undefined },
): AsyncIterable<string> {
  for await (const chunk of chunks)
    yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
  yield decoder.end() ?? '';
}

function delimiterOf(opening: string, name: string): string {
  if (/\.(?:tsv|tab)(?:\.gz)?$/i.test(name)) return '\t';
  const header = /^\s*([^\r\n]*)/.exec(opening)?.[1]?.replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

interface RowPlace {
  readonly table: string;
  readonly number: number;
  readonly names: readonly string[];
  readonly delimiter: string;
}

function valuesOf(
  { raw, fault }: RawRow,
  { table, number, names, delimiter }: RowPlace,
): Readonly<Record<string, string>> {
  if (fault !== null) throw badRow(table, { code: 'bad-row', number, what: FAULTS[fault] });
  const cells = cellsOf(raw, delimiter);
  // The first of two columns of one name counts.
  return Object.fromEntries(
    names.flatMap((name, at) => (names.indexOf(name) === at ? [[name, cells[at] ?? '']] : [])),
  );
}

const FAULTS: Readonly<Record<NonNullable<RawRow['fault']>, string>> = {
  'open-quote': 'a quotation mark opens a cell that never ends; the line was passed over',
  'too-long': 'the row is longer than one article may be, and was passed over',
};
