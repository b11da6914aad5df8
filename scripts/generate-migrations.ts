/** Writes src/generated/migrations.ts from sql/: the numbered migrations of each store, in order. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FROM = join(import.meta.dirname, '../sql');
const TO = join(import.meta.dirname, '../src/generated');

function constant(dialect: string): string {
  const files = readdirSync(join(FROM, dialect))
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort();
  const rows = files.map((name, i) => {
    if (Number(name.slice(0, 4)) !== i + 1) throw new Error(`${dialect}/${name}: number ${i + 1} expected`);
    const sql = readFileSync(join(FROM, dialect, name), 'utf8');
    return `  ${JSON.stringify({ number: i + 1, name: name.slice(5, -4), sql })},\n`;
  });
  return `export const ${dialect}: readonly { readonly number: number; readonly name: string; readonly sql: string }[] = [\n${rows.join('')}];\n`;
}

const source = [
  '// Built by scripts/generate-migrations.ts from sql/; do not edit.',
  constant('sqlite'),
  constant('postgres'),
].join('\n');
const target = join(TO, 'migrations.ts');
// What is the same is left alone, since tests that run beside a build read it.
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) {
  mkdirSync(TO, { recursive: true });
  writeFileSync(target, source);
}
