/**
 * Writes src/generated/lexicon.ts from lexicon/en/*.tsv: a constant for each file, a readonly object for each row.
 * A TSV opens with `#` lines (what it is, origin, licence), then a row of column names. Cells are strings;
 * a row has as many as the header.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FROM = join(import.meta.dirname, '../lexicon/en');
const TO = join(import.meta.dirname, '../src/generated');

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function parseTsv(file: string): { columns: string[]; rows: string[][] } {
  const lines = readFileSync(join(FROM, file), 'utf8').split('\n');
  const [columns = [], ...rows] = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const wrong = rows.find((row) => row.length !== columns.length);
  if (wrong) throw new Error(`${file}: ${columns.length} columns expected in “${wrong.join('|')}”`);
  return { columns, rows };
}

function constant(file: string): string {
  const { columns, rows } = parseTsv(file);
  const type = columns.map((column) => `readonly ${column}: string`).join('; ');
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(row.map((cell, i) => [columns[i], cell]))),
  );
  return `export const ${camelCase(file.replace('.tsv', ''))}: readonly { ${type} }[] = [\n${objects.map((one) => `  ${one},\n`).join('')}];\n`;
}

const files = readdirSync(FROM)
  .filter((name) => name.endsWith('.tsv'))
  .sort();
const source = [
  '// Built by scripts/generate-lexicon.ts from lexicon/en; do not edit.',
  ...files.map(constant),
].join('\n');
const target = join(TO, 'lexicon.ts');
// What is the same is left alone, since tests that run beside a build read it.
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) {
  mkdirSync(TO, { recursive: true });
  writeFileSync(target, source);
}
