import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../../record/count/sample/parse-csv.ts';
import { SHEET_COLUMNS, type SheetRow } from '../../../record/index.ts';
import { sheetCsv } from '../../../show/sheet-csv.ts';
import { readSheet, writeSheet } from './sheet-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const written = (content: string | Uint8Array): string => {
  const file = join(folder, `${count++}.csv`);
  writeFileSync(file, content);
  return file;
};

describe('CSV', () => {
  const cells = (text: string) => parseCsv(text).map((row) => row.cells);

  test('is read as spreadsheets write it', () => {
    expect(cells('\ufeffa,b\r\n"x, ""y""",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '2'],
    ]);
    expect(cells('a;b\n"x;y";')).toEqual([
      ['a', 'b'],
      ['x;y', ''],
    ]);
    expect(cells('a\tb\r1\t2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('rows are named by the line on which they begin, empty ones left out', () => {
    expect(parseCsv('a,b\n"one\ntwo",2\n,\n3,4').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('that is broken is read to its end', () => {
    expect(cells('a,b\n"open,2\n3,4')).toEqual([['a', 'b'], ['open,2\n3,4']]);
    expect(cells('a,b\n"x"y,2')).toEqual([['a', 'b'], ['x']]);
    expect(cells('')).toEqual([]);
  });
});

const ROWS: readonly SheetRow[] = [
  { part: 'attribution', id: '#0a', context: '=HYPERLINK("x")', speaker: 'Una “U” O’Byrne', weight: 'x1.5' },
  { part: 'passage', id: '#0b:0-4', context: 'One\n\nTwo, "three"; \u202efour', stratum: '@SUM(A1)' },
];

describe('a sheet', () => {
  test('comes back from a file as it went in, made harmless', async () => {
    const file = join(folder, 'sheet.csv');
    await writeSheet(ROWS, file);
    const { name, columns, rows } = await readSheet(file);
    expect([name, columns]).toEqual(['sheet.csv', [...SHEET_COLUMNS]]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows[0]!.cells).toMatchObject({ ...ROWS[0], context: '\'=HYPERLINK("x")', content_ok: '' });
    expect(rows[1]!.cells).toMatchObject({
      context: 'One ¶ Two, "three"; \ufffdfour',
      stratum: "'@SUM(A1)",
    });
  });

  test('that is there already is not written over', async () => {
    const file = written('filled in');
    await expect(writeSheet(ROWS, file)).rejects.toMatchObject({
      code: 'cannot-write',
      message: `${file} is there already; a new name is accepted.`,
    });
    expect(readFileSync(file, 'utf8')).toBe('filled in');
    await expect(writeSheet(ROWS, join(folder, 'none', 'x.csv'))).rejects.toThrow(
      /cannot be written \(ENOENT\)/,
    );
  });

  test('is read in the encodings of spreadsheets', async () => {
    const csv = sheetCsv(SHEET_COLUMNS, [{ ...ROWS[0], coder: 'Zoë' }]);
    const utf16 = Buffer.from(csv, 'utf16le');
    const latin = Buffer.from(csv.replace(/[^\x20-\xff\r\n]/g, ''), 'latin1');
    for (const bytes of [utf16, latin]) {
      const { rows } = await readSheet(written(bytes));
      expect(rows[0]!.cells).toMatchObject({ part: 'attribution', coder: 'Zoë' });
    }
  });

  test('that is none is refused', async () => {
    await expect(readSheet(join(folder, 'missing.csv'))).rejects.toMatchObject({ code: 'cannot-read' });
    await expect(readSheet(written('PK\u0003\u0004'))).rejects.toThrow(/is a workbook; save it as CSV/);
    expect((await readSheet(written(''))).columns).toEqual([]);
  });
});
