/** Builds dist/ from nothing: the lexicon, then JavaScript and declarations of all of src/ but its tests, then the reading room. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

rmSync(join(root, 'dist'), { recursive: true, force: true });
node('scripts/generate-lexicon.ts');
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
node('scripts/build-web.ts');
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
