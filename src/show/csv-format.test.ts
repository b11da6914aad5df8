import { expect, test } from 'vitest';
import { fakeReading } from '../../test/fake-reading.ts';
import { CSV_COLUMNS, csvFormat } from './csv-format.ts';

/** RFC 4180, read back: rows of cells. */
function parseCsv(csv: string): string[][] {
  return csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
      ),
    );
}

const rows = (...readings: Parameters<typeof csvFormat.reading>[0][]) =>
  parseCsv(
    csvFormat.open() + readings.map((one, i) => csvFormat.reading(one, i)).join('') + csvFormat.close(1),
  );

test('one row of names, then a row an attribution, with its words and their places', () => {
  const reading = fakeReading(
    'Anna said "so, well", and\n"so on".',
    [{ source: 'Anna', cue: 'said', content: ['"so, well"', '"so on"'], manner: 'direct' }],
    { title: 'Title, with comma', file: 'a.txt' },
  );
  const [columns, row, ...more] = rows(reading);
  expect(columns).toEqual([...CSV_COLUMNS]);
  expect(more).toEqual([]);
  expect(Object.fromEntries(CSV_COLUMNS.map((name, i) => [name, row?.[i]]))).toEqual({
    document: 'd1',
    file: 'a.txt',
    url: '',
    title: 'Title, with comma',
    publisher: '',
    publishedAt: '',
    attribution: 'a1',
    parent: '',
    speaker: '',
    source: 'Anna',
    cue: 'said',
    content: '"so, well" … "so on"',
    manner: 'direct',
    polarity: 'asserted',
    act: 'say',
    confidence: '0.5',
    engine: 'rules',
    sourceSpans: '0:4',
    cueSpans: '5:9',
    contentSpans: '10:20 26:33',
  });
});

test.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('a spreadsheet does not run %j', (words) => {
  const reading = fakeReading(words, [{ content: [words] }], { title: words });
  const row = rows(reading)[1] ?? [];
  expect(row[CSV_COLUMNS.indexOf('content')]).toBe(`'${words}`);
  expect(row[CSV_COLUMNS.indexOf('title')]).toBe(`'${words}`);
});

test('line ends inside a cell are kept', () => {
  const reading = fakeReading('a\r\nb', [{ content: ['a\r\nb'] }]);
  expect(rows(reading)[1]?.[CSV_COLUMNS.indexOf('content')]).toBe('a\r\nb');
});
