import { expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import type { Format } from './format.ts';
import { jsonFormat } from './json-format.ts';
import { jsonlFormat } from './jsonl-format.ts';
import type { ReadingRecord } from './reading-record.ts';

const TEXT = 'Anna said \u2028 “so”, \ud800 Bo denied it.';
const READING = fakeReading(
  TEXT,
  [
    { source: 'Anna', cue: 'said', content: ['“so”'], manner: 'direct' },
    { cue: 'denied', content: ['it'], parent: 'a1', polarity: 'negated', act: 'deny' },
  ],
  {
    givenId: 'mine',
    url: 'https://a.example/1',
    notices: [{ code: 'incomplete', message: 'Cut off.', span: { start: 0, end: 4 } }],
    pages: [{ number: 3, label: 'A3', start: 0, end: 4 }],
  },
);

const all = (format: Format, count: number) =>
  format.open() +
  Array.from({ length: count }, (_, i) => format.reading(READING, i)).join('') +
  format.close(count);

test('jsonl is a line a document, with the fields of the contract in their order', () => {
  const lines = all(jsonlFormat, 2).split('\n');
  expect(lines).toHaveLength(3);
  const record = JSON.parse(lines[0] ?? '') as ReadingRecord;
  expect(Object.keys(record)).toEqual(
    'id file url title publisher publishedAt text attributions people notices pages'.split(' '),
  );
  expect(Object.keys(record.attributions[0] ?? {})).toEqual(
    'id source cue content manner polarity act parent speaker resolution candidates confidence engine'.split(
      ' ',
    ),
  );
  expect(record).toMatchObject({
    id: 'mine',
    file: null,
    url: 'https://a.example/1',
    text: TEXT,
    people: [],
  });
  expect(record.notices).toEqual([{ code: 'incomplete', message: 'Cut off.', span: [0, 4] }]);
  expect(record.pages).toEqual([{ number: 3, label: 'A3', span: [0, 4] }]);
});

test('offsets slice the text that stands beside them', () => {
  const { text, attributions } = JSON.parse(jsonlFormat.reading(READING, 0)) as ReadingRecord;
  const words = attributions.map(({ content }) => content.map(([start, end]) => text.slice(start, end)));
  expect(words).toEqual([['“so”'], ['it']]);
  expect(attributions[1]).toMatchObject({
    ...{ source: [], parent: 'a1', speaker: null, polarity: 'negated', act: 'deny' },
    ...{ confidence: 0.5, engine: 'rules' },
  });
});

test('json is one array of the same', () => {
  const lines = all(jsonlFormat, 3).trim().split('\n');
  expect(JSON.parse(all(jsonFormat, 3))).toEqual(lines.map((line) => JSON.parse(line)));
  expect(JSON.parse(all(jsonFormat, 0))).toEqual([]);
});
