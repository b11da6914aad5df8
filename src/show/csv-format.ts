import type { Attribution, Reading, Span } from '../model/index.ts';
import { csvRow } from './csv-row.ts';
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
  return csvRow([
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
  open: () => csvRow(CSV_COLUMNS),
  reading: (reading) => reading.attributions.map((one) => attributionRow(reading, one)).join(''),
  close: () => '',
};
