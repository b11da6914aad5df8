import { readFileSync } from 'node:fs';
import { HearsayError } from '../../../errors.ts';
import { field, type Line, readFlag, readWhole } from './fields.ts';

/** Version of the format; a reader refuses those that it does not know. */
export const FORMAT_VERSION = 3;

/** The first line of an export: what follows. */
export interface RecordLine {
  readonly type: 'record';
  readonly version: number;
  /** Release of Hearsay that wrote it. */
  readonly hearsay: string;
  /** Whether everything is there: no filters, nothing that is restricted left out. */
  readonly isWhole: boolean;
  /** Whether words of the texts are there, and the bytes of originals. */
  readonly hasTexts: boolean;
  readonly hasOriginals: boolean;
}

const release = (): string => {
  const text = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** The first line of an export of this release. */
export const recordLine = (what: Pick<RecordLine, 'isWhole' | 'hasTexts' | 'hasOriginals'>): Line => ({
  type: 'record',
  version: FORMAT_VERSION,
  hearsay: release(),
  isWhole: what.isWhole,
  hasTexts: what.hasTexts,
  hasOriginals: what.hasOriginals,
});

/** Reads the first line of an export. Throws `newer-export` for a format that this release does not know. */
export function readRecordLine(line: Line): RecordLine {
  const version = field(line, 'version', readWhole);
  if (version > FORMAT_VERSION)
    throw new HearsayError(
      'newer-export',
      `The export has format ${version}, from Hearsay ${line.hearsay}; this release takes in format ${FORMAT_VERSION}. Install the newer release.`,
    );
  return {
    type: 'record',
    version,
    hearsay: String(line.hearsay),
    isWhole: field(line, 'isWhole', readFlag),
    hasTexts: field(line, 'hasTexts', readFlag),
    hasOriginals: field(line, 'hasOriginals', readFlag),
  };
}

/** The last line of an export: how many stand before it, so that one that was cut off is known. */
export const endLine = (lines: number): Line => ({ type: 'end', lines });

/** Reads the last line. */
export const readEndLine = (line: Line): number => field(line, 'lines', readWhole);
