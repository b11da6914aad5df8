import { HearsayError } from '../../errors.ts';

/** A line of JSONL or a row of CSV as it stands in the table. */
export interface Row {
  /** Lines of JSONL count from 1, rows of CSV too, the header being the first. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly charset: string;
  /** What the row says by name. Throws `bad-line` or `bad-row`. */
  readonly values: () => Readonly<Record<string, unknown>>;
}

/** A table as it is read. */
export interface Table {
  /** For people. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The first of the chunks. */
  readonly opening: Uint8Array;
  readonly charset: string | null;
  /** Most bytes of a row. */
  readonly maxBytes: number;
}

/** The error for a row that says nothing that can be read. */
export const badRow = (
  table: string,
  {
    code,
    number,
    what,
  }: { readonly code: 'bad-line' | 'bad-row'; readonly number: number; readonly what: string },
  cause: unknown = undefined,
): HearsayError => new HearsayError(code, `${table}:${number}: ${what}`, { cause });
