import type { Format } from './format.ts';
import { readingRecord } from './reading-record.ts';

/** A line a document, in the order read. */
export const jsonlFormat: Format = {
  name: 'jsonl',
  showsNotices: true,
  open: () => '',
  reading: (reading) => `${JSON.stringify(readingRecord(reading))}\n`,
  close: () => '',
};
