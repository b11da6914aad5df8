import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedDraft, ComparedAccounts } from '../src/index.ts';
import { runHearsay } from './run-hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = join(folder, 'desk.db');
const env = { HEARSAY_ENGINE: 'rules' };
const HERALD =
  '“The weir will stand for a hundred years,” Ada Brook said. Bo Lind said that the gates were tested.';
const GAZETTE = 'Ada Brook said: “The weir will stand.” Cy Dunne called the gates a disgrace.';
const DRAFT =
  'Ada Brook said: “The weir will stand for a hundred years.” Bo Lind said: “We shall bake a gingerbread dam.”';

beforeAll(async () => {
  writeFileSync(join(folder, 'herald.txt'), HERALD);
  writeFileSync(join(folder, 'gazette.txt'), GAZETTE);
  writeFileSync(join(folder, 'draft.txt'), DRAFT);
  await runHearsay(['add', 'herald.txt', 'gazette.txt', '--record', record], { cwd: folder, env });
}, 60_000);

const compare = async (...args: readonly string[]): Promise<ComparedAccounts> => {
  const { stdout, code, stderr } = await runHearsay(['compare', ...args, '-f', 'json'], { cwd: folder, env });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as ComparedAccounts;
};

test('files are compared, and documents of a record by their ids', async () => {
  const files = await compare('herald.txt', 'gazette.txt');
  expect(files.accounts).toHaveLength(2);
  expect(files.documents.map(({ file }) => file).sort()).toEqual(['gazette.txt', 'herald.txt']);
  const ids = files.accounts.map(({ document }) => document.slice(0, 12));
  const recorded = await compare(...ids, '--record', record);
  const words = ({ shared, single }: ComparedAccounts) =>
    [...shared, ...single].flatMap(({ reports }) => reports.map((one) => one.words)).sort();
  expect(words(recorded)).toEqual(words(files));
}, 60_000);

test('one account alone is misuse', async () => {
  const { code, stderr } = await runHearsay(['compare', 'herald.txt'], { cwd: folder, env });
  expect(code).toBe(2);
  expect(stderr).toContain('two documents or more');
}, 60_000);

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

test.each([
  ['draft.txt', ''],
  ['-', DRAFT],
])(
  'the draft %s is checked and leaves no trace',
  async (draft, stdin) => {
    const [before, files] = [hashOf(record), readdirSync(folder).sort()];
    const { code, stdout } = await runHearsay(['check', draft, '-r', record, '-f', 'json'], {
      cwd: folder,
      env,
      stdin,
    });
    const { quotations } = JSON.parse(stdout) as CheckedDraft;
    expect(code).toBe(0);
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['printed', 'notInRecord']);
    expect([hashOf(record), readdirSync(folder).sort()]).toEqual([before, files]);
  },
  60_000,
);

test('a record that is not there is told, and none is made', async () => {
  const { code, stderr } = await runHearsay(['check', 'draft.txt', '-r', 'none.db'], { cwd: folder, env });
  expect([code, readdirSync(folder).includes('none.db')]).toEqual([2, false]);
  expect(stderr).toContain('none.db');
}, 60_000);
