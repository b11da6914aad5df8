/** Builds the reading room into dist/web, with a compressed copy beside each file that is worth it. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const SMALL = 1024;

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
for (const file of globSync('dist/web/**/*.{js,css,svg}', { cwd: root })) {
  const bytes = readFileSync(join(root, file));
  if (bytes.length >= SMALL) writeFileSync(join(root, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
