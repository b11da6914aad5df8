import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** Native, or in need of files beside them. */
const OUTSIDE = ['better-sqlite3', '@node-rs/argon2', 'onnxruntime-node', 'pg', 'piscina', 'unpdf'];

/** Each module knows itself by its place in the source still, so that data and threads are found there. */
const ownPlaces: Plugin = {
  name: 'own-places',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /import\.meta\.url/ },
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

/** A command that is built for tests. */
interface BuiltCommand {
  /** What Node is to run. */
  readonly main: string;
  readonly remove: () => void;
}

/** Bundles the command, whose many hundred modules take twice as long to load one by one as all together. */
export async function buildCommand(): Promise<BuiltCommand> {
  // Within node_modules, where what is not bundled is found.
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'hearsay-test-'));
  await build({
    root: ROOT,
    ...{ configFile: false, logLevel: 'error', publicDir: false, plugins: [ownPlaces] },
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ...{ ssr: 'src/cli/main.ts', outDir, target: 'node22', minify: false },
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return { main: join(outDir, 'main.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
