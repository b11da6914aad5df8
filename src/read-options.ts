import type { Engine } from './attribute/index.ts';
import type { InputFormat } from './read/index.ts';
// Not by way of the stage's index, so that printing help does not load what reads.
import { COLUMN_FIELDS, type ColumnField, type Columns } from './read/rows/columns.ts';

export type { ColumnField, Columns, InputFormat };
export { COLUMN_FIELDS };

/** What finds attributions: `model`, a small network, or `rules`, which need nothing but Node. */
export const ENGINE_NAMES = ['model', 'rules'] as const satisfies readonly Engine['name'][];
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What an input is. `auto` goes by the name and the first bytes; `csv` is any table of separated values. */
export const INPUT_FORMATS = [
  'auto',
  'text',
  'html',
  'jsonl',
  'csv',
  'feed',
  'warc',
  'mhtml',
  'pdf',
] as const satisfies readonly InputFormat[];

/** How to read. What is left out has the value that is named with it. */
export interface ReadOptions {
  /** `model`; where its runtime cannot be loaded, `rules` answer, with a notice. */
  readonly engine?: EngineName;
  /** Worker threads for many documents with the learned engine; as many as there are cores, four at most. */
  readonly threads?: number;
  /** `auto`. */
  readonly input?: InputFormat;
  /** Whether a URL may lead to loopback, link-local and private addresses; false. */
  readonly allowPrivate?: boolean;
  /** Which columns of CSV, or fields of JSONL, hold what; those of our own names. */
  readonly columns?: Columns;
  /** Whether a PDF is a whole newspaper, each article of which is a document; false. */
  readonly edition?: boolean;
  /** Most bytes of one article, of JSONL of one line, of CSV of one row, of a WARC of one record; 20 million. */
  readonly maxBytes?: number;
  /** Most milliseconds for fetching one URL with all its redirects; 30 000. */
  readonly timeoutMs?: number;
}

/** What the caller knows of an article; it goes before what a page says of itself. */
interface GivenOrigin {
  /** Where it was published. */
  readonly url?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601, as far as it is known. */
  readonly publishedAt?: string;
  /** ISO 639-1; made out from the text where it is left out. */
  readonly language?: string;
}

/** Plain text that the caller has already, kept unit for unit. */
export interface GivenText extends GivenOrigin {
  readonly text: string;
}

/** A whole web page that the caller has already. */
export interface GivenPage extends GivenOrigin {
  readonly html: string;
}
