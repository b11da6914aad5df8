import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAll } from './surroundings.ts';

const ROOT = join(import.meta.dirname, '..');
const exec = promisify(execFile);

/** Of the repository: what takes room, and is neither built from nor packed. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', 'docs', 'training'];

/** A copy that can be built while other tests look at what was built of this one. */
function copyRepository(to: string): string {
  cpSync(ROOT, to, {
    recursive: true,
    filter: (from) => !LEFT_OUT.some((name) => from === join(ROOT, name)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  return to;
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe.skipIf(!isAll)('the packed package in an empty folder', { timeout: 300_000 }, () => {
  let folder = '';
  let copy = '';
  let packed: Packed = { filename: '', files: [] };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-pack-'));
    copy = copyRepository(join(folder, 'copy'));
    // What npm would run before packing, once instead of thrice.
    const { scripts } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as Manifest;
    expect(scripts).toMatchObject({ prepack: 'npm run -s build', build: 'node scripts/build.ts' });
    await exec(process.execPath, ['scripts/build.ts'], { cwd: copy });
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await exec('npm', pack, { cwd: copy });
    const [first] = JSON.parse(stdout.slice(stdout.indexOf('['))) as readonly Packed[];
    packed = first ?? packed;
    writeFileSync(join(folder, 'package.json'), '{"name":"own","private":true,"type":"module"}');
    await exec(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)],
      { cwd: folder, env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' } },
    );
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

  test('holds what it needs and no tests or sources', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'models/en/reader.onnx',
        'LICENSE',
      ]),
    );
    expect(paths.filter((path) => /\.test\.|^(?:src|test|eval|bench)\//.test(path))).toEqual([]);
  });

  test('has nothing that publint would change', async () => {
    expect((await publint({ pkgDir: copy, strict: true })).messages).toEqual([]);
  });

  test('its command reads the example story', async () => {
    const { stdout, stderr } = await exec(
      process.execPath,
      ['node_modules/hearsay/dist/cli/main.js', 'demo'],
      {
        cwd: folder,
      },
    );
    expect(stdout).toContain('Next, an article of your own:  hearsay read');
    expect(stderr).toBe('');
    const { stdout: version } = await exec(join(folder, 'node_modules/.bin/hearsay'), ['--version'], {
      cwd: folder,
      env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
    });
    expect(version).toMatch(/^\d+\.\d+\.\d+\nweights hearsay-en .*PolNeAR/);
  });

  test('its library reads, and its types fit a strict program', async () => {
    const program = `import { read, type Reading } from 'hearsay';
const reading: Reading = await read({ text: '“It is safe,” Anna Reyes said.' });
for (const { content } of reading.attributions)
  for (const { start, end } of content) console.log(reading.document.text.slice(start, end));
`;
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/main.ts'), program);
    const { stdout } = await exec(process.execPath, ['own/main.ts'], { cwd: folder });
    expect(stdout).toBe('“It is safe,”\n');
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', ''];
    writeFileSync(join(folder, 'own/types.ts'), program.replace('console.log(', 'String('));
    await exec(process.execPath, [tsc, ...flags, 'own/types.ts'], { cwd: folder });
  });
});
