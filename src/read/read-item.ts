import type { HearsayError } from '../errors.ts';
import type { Document, Original } from '../model/index.ts';
import type { InputFormat } from './input/detect-format.ts';
import type { OpenSettings } from './input/open-input.ts';
import type { Columns } from './rows/columns.ts';
import type { Validators } from './url/fetch-url.ts';

/** A document with the bytes that it was read from. */
export interface ReadDocument {
  readonly document: Document;
  readonly original: Original;
}

/**
 * One thing to be read as it came out: a document, or the error that kept it from being read. `name` is for people.
 * `key` is the same whenever the input is read again: the path or address, behind it the line (`f.jsonl:12`), the row
 * (`f.csv:12`), the entry (`feed.xml#id`), the record (`a.warc.gz#offset`) or the article (`paper.pdf#2`); an error
 * about what an input lacks at its end has the key of the input and `#end`.
 */
export type ReadItem =
  | ({ readonly name: string; readonly key: string } & ReadDocument)
  | { readonly name: string; readonly key: string; readonly error: HearsayError };

/** How far reading an input has come. */
export interface InputProgress {
  /** The input that is being read. */
  readonly name: string;
  /** What `done` and `total` count: bytes of the input as it is stored, or entries of a feed. */
  readonly unit: 'bytes' | 'entries';
  readonly done: number;
  /** Null where it cannot be told, as of standard input. */
  readonly total: number | null;
}

/** How far reading has come. */
export interface ReadProgress extends InputProgress {
  /** Inputs before this one. */
  readonly inputsDone: number;
  /** Inputs in all, as far as they are known: a folder or pattern that was not looked into yet counts as one. */
  readonly inputs: number;
}

/** How inputs are read. What is left out is not asked for. */
export interface ReadSettings extends OpenSettings {
  readonly format: InputFormat;
  /** Which columns or fields of a table hold what; those of our own names where it is left out. */
  readonly columns?: Columns | undefined;
  /** Whether a PDF may be a whole newspaper, each article of which is a document. */
  readonly isEdition?: boolean | undefined;
  /** Asked before an item is fetched or parsed; what is done is passed over. */
  readonly isDone?: ((key: string) => boolean | Promise<boolean>) | undefined;
  /** Told of each item that was done. */
  readonly onSkipped?: ((key: string) => void) | undefined;
  /** Told of each record of an archive that holds no article, and why. */
  readonly onPassedOver?: ((key: string, reason: string) => void) | undefined;
  /** Told whenever some of an input was read. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /**
   * What servers said of the addresses that were given as inputs when they were read last. One that has not changed
   * yields nothing and is told to `onSkipped`; of one that was read without an error, the new validators are put in.
   */
  readonly validators?: Map<string, Validators> | undefined;
}

/** As `ReadSettings`, for reading one input. */
export interface InputSettings extends Omit<ReadSettings, 'onProgress'> {
  readonly onProgress: ((progress: InputProgress) => void) | undefined;
}

/** Whether an item is done and is to be passed over; tells `onSkipped`. */
export async function isSkipped(
  key: string,
  { isDone, onSkipped }: Pick<ReadSettings, 'isDone' | 'onSkipped'>,
): Promise<boolean> {
  if (isDone === undefined || !(await isDone(key))) return false;
  onSkipped?.(key);
  return true;
}

/** How an item is called, for people and by its key. */
export type ItemPlace = Pick<ReadItem, 'name' | 'key'>;

/** The documents that one thing holds as items: one has its name and key, of several each has its number behind them. */
export async function* numbered(
  { name, key }: ItemPlace,
  documents: readonly ReadDocument[],
  settings: Pick<ReadSettings, 'isDone' | 'onSkipped'>,
): AsyncIterable<ReadItem> {
  for (const [at, item] of documents.entries()) {
    const number = documents.length === 1 ? '' : `#${at + 1}`;
    if (number === '' || !(await isSkipped(key + number, settings)))
      yield { name: name + number, key: key + number, ...item };
  }
}
