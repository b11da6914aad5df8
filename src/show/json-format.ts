import type { Format } from './format.ts';
import { readingRecord } from './reading-record.ts';

const indented = (json: string) => json.split('\n').join('\n  ');

/** One array of what `jsonl` gives line by line, laid out for reading. */
export const jsonFormat: Format = {
  name: 'json',
  showsNotices: true,
  open: () => '[',
  reading: (reading, index) =>
    `${index === 0 ? '\n  ' : ',\n  '}${indented(JSON.stringify(readingRecord(reading), null, 2))}`,
  close: (count) => (count === 0 ? ']\n' : '\n]\n'),
};
