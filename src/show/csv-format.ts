import type { Attribution, Reading, Span } from '../model/index.ts';
import type { Format } from './format.ts';
import { attributionRecord } from './reading-record.ts';
import { roleWords, speakerNames } from './role-words.ts';

/** The columns, in order: the words of each role and, beside them, where they stand. */
export const CSV_COLUMNS = [
  'document',
  'file',
  'url',
  'title',
  'publisher',
  'publishedAt',
  'attribution',
  'parent',
  'speaker',
  'source',
  'cue',
  'content',
  'manner',
  'polarity',
  'act',
  'confidence',
  'engine',
  'sourceSpans',
  'cueSpans',
  'contentSpans',
] as const;

/** What a spreadsheet would run as a formula, in ASCII or full width (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** RFC 4180; a cell that a spreadsheet would run opens with an apostrophe, which makes it text. */
function cell(value: string): string {
  const safe = (FORMULA.test(value) ? `'${value}` : value).toWellFormed();
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (values: readonly string[]) => `${values.map(cell).join(',')}\r\n`;

const spans = (list: readonly Span[]) => list.map(({ start, end }) => `${start}:${end}`).join(' ');

function attributionRow(reading: Reading, one: Attribution): string {
  const { document } = reading;
  const roles = [one.source, one.cue, one.content];
  const { manner, polarity, act, confidence, engine } = attributionRecord(one);
  const known = [
    document.givenId ?? document.id,
    document.file,
    document.url,
    document.title,
    document.publisher,
    document.publishedAt,
    one.id,
    one.parent,
  ];
  return row([
    ...known.map((value) => value ?? ''),
    speakerNames(reading, one).join('; '),
    ...roles.map((role) => roleWords(document.text, role)),
    ...[manner, polarity, act, String(confidence), engine],
    ...roles.map(spans),
  ]);
}

/** A row an attribution, in UTF-8 by RFC 4180; a document without attributions has no row, notices have none. */
export const csvFormat: Format = {
  name: 'csv',
  showsNotices: false,
  open: () => row(CSV_COLUMNS),
  reading: (reading) => reading.attributions.map((one) => attributionRow(reading, one)).join(''),
  close: () => '',
};
