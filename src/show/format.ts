import type { Reading } from '../model/index.ts';

/** The names that `--format` takes. */
export const FORMAT_NAMES = ['table', 'json', 'jsonl', 'csv', 'markdown', 'html', 'w3c'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Where the output goes, as far as a format for eyes must know. */
export interface Screen {
  /** Cells to a line. */
  readonly columns: number;
  /** Whether ANSI colours may be written. */
  readonly hasColour: boolean;
  /** Whether to say of each speaker why; formats for machines always do. */
  readonly isExplained: boolean;
  /** Whether to print the ids of documents and statements, by which a record is asked; formats for machines always do. */
  readonly hasIds: boolean;
}

/**
 * A way to write readings out, one after the other, so that nothing has to be held back: `open()`, then
 * `reading()` for each with its place in the order (0 first), then `close(count)`. What they return, put together,
 * is the whole output.
 */
export interface Format {
  readonly name: FormatName;
  /** Whether the output says what was odd; where it does not, the caller has to. */
  readonly showsNotices: boolean;
  open(): string;
  reading(reading: Reading, index: number): string;
  close(count: number): string;
}
