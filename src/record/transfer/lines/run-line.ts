import {
  field,
  type Line,
  listOf,
  orNull,
  type Read,
  readDate,
  readId,
  readObject,
  readText,
  readWhole,
} from './fields.ts';

/** An input that could not be added, and why. */
export interface FailedInput {
  readonly input: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

/** A run of adding, with what it takes to go on with it. Backups alone have it: it is of one machine's inputs. */
export interface ExportedRun {
  readonly inputs: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly added: number;
  readonly known: number;
  readonly failed: number;
  /** What of it is done. */
  readonly items: readonly string[];
  readonly failures: readonly FailedInput[];
}

const failureLine = ({ input, code, message, at }: FailedInput): FailedInput => ({
  input,
  code,
  message,
  at,
});

/** A run as a line. */
export const runLine = (run: ExportedRun): Line => ({
  type: 'run',
  inputs: run.inputs,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  added: run.added,
  known: run.known,
  failed: run.failed,
  items: run.items,
  failures: run.failures.map(failureLine),
});

const readFailure: Read<FailedInput> = (value, path) => {
  const line = readObject(value, path);
  return {
    input: readText(line.input, `${path}.input`),
    code: readText(line.code, `${path}.code`),
    message: readText(line.message, `${path}.message`),
    at: readDate(line.at, `${path}.at`),
  };
};

/** Reads a run's line. */
export const readRunLine = (line: Line): ExportedRun => ({
  inputs: field(line, 'inputs', readId),
  startedAt: field(line, 'startedAt', readDate),
  finishedAt: field(line, 'finishedAt', orNull(readDate)),
  added: field(line, 'added', readWhole),
  known: field(line, 'known', readWhole),
  failed: field(line, 'failed', readWhole),
  items: field(line, 'items', listOf(readText)),
  failures: field(line, 'failures', listOf(readFailure)),
});

/** What a watched address answered last. */
export interface WatchedAddress {
  readonly url: string;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly seenAt: string;
}

/** A watched address as a line; in backups alone. */
export const watchedLine = ({ url, etag, modified, seenAt }: WatchedAddress): Line => ({
  type: 'watched',
  url,
  etag,
  modified,
  seenAt,
});

/** Reads the line of a watched address. */
export const readWatchedLine = (line: Line): WatchedAddress => ({
  url: field(line, 'url', readId),
  etag: field(line, 'etag', orNull(readText)),
  modified: field(line, 'modified', orNull(readText)),
  seenAt: field(line, 'seenAt', readDate),
});
