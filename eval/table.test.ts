import { expect, test } from 'vitest';
import { markdownTable, textTable } from './table.ts';

const table = {
  title: 'Ferries',
  columns: ['name', 'F1'],
  rows: [
    ['Gull|Tern', '9.5'],
    ['Auk', '100.0'],
  ],
  note: '',
};

test('a table for a terminal aligns names left and figures right', () => {
  expect(textTable(table)).toBe(
    'Ferries\n\nname          F1\n---------  -----\nGull|Tern    9.5\nAuk        100.0\n',
  );
});

test('a table for Markdown escapes bars and keeps a short row whole', () => {
  const page = markdownTable({ ...table, rows: [...table.rows, ['Skua']], note: 'In per cent.' });
  expect(page).toContain('In per cent.');
  expect(page).toContain('| Gull\\|Tern | 9.5 |');
  expect(page).toContain('| Skua |  |');
});
