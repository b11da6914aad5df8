import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Run, runHearsay } from './run-hearsay.ts';

const ARTICLE =
  'Anna Reyes said the bridge was safe.\n\n“It was shut,” said Bo Lind. =1+1 was his sum, he said.\n';

let folder = '';
const hearsay = (...args: readonly string[]): Promise<Run> => runHearsay(args, { cwd: folder });
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-transfer-'));
  writeFileSync(join(folder, 'bridge.txt'), ARTICLE);
  await hearsay('add', 'bridge.txt', '--engine', 'rules', '--record', 'a.db', '--no-vectors');
  await hearsay('export', '--record', 'a.db', '-o', 'a.jsonl.gz');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what export writes, import takes in, and export writes again', async () => {
  const { code, stderr } = await hearsay('import', 'a.jsonl.gz', '--record', 'b.db');
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 0,
    stderr: '1 document taken in, 2 people, 0 judgements',
  });
  const { stdout } = await hearsay('export', '--record', 'b.db');
  expect(stdout).toBe(gunzipSync(readFileSync(join(folder, 'a.jsonl.gz'))).toString());
  const again = await runHearsay(['import', '-', '--record', 'b.db'], { cwd: folder, stdin: stdout });
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('1 document known already') });
});

test('a bad file is told with its line, and nothing is taken in', async () => {
  const lines = gunzipSync(readFileSync(join(folder, 'a.jsonl.gz')))
    .toString()
    .replace('"language":"en"', '"language":7');
  writeFileSync(join(folder, 'bad.jsonl'), lines);
  const { code, stderr } = await hearsay('import', 'bad.jsonl', '--record', 'c.db');
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^hearsay: bad\.jsonl, line \d+: "language" is 7; a string is accepted\.$/),
  });
});

test.concurrent.each([
  ['csv', /^document,file,[\s\S]*,Anna Reyes,/],
  ['w3c', /^\{"@context":\["http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ['claimreview', /"claimReviewed":"the bridge was safe"/],
])('%s has the statements that match', async (format, start) => {
  const { code, stdout } = await hearsay(
    ...['export', '--record', 'a.db', '--format', format, '--speaker', 'Anna Reyes'],
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(start);
  expect(stdout).not.toContain('his sum');
});

test.concurrent('only jsonl can do without texts', async () => {
  const { code, stderr } = await hearsay('export', '--record', 'a.db', '--format', 'csv', '--no-text');
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 2,
    stderr: 'hearsay: --no-text leaves nothing to say in csv; --format jsonl would be accepted.',
  });
});

test('a backup is restored where no record is', async () => {
  const made = await hearsay('backup', 'backup.db', '--record', 'a.db');
  expect(made).toMatchObject({ code: 0, stderr: 'backup.db is written: a record of everything.\n' });
  expect(await hearsay('backup', 'backup.db', '--record', 'a.db')).toMatchObject({ code: 2 });
  const refused = await hearsay('restore', 'backup.db', '--record', 'a.db');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('There is a record at a.db') });
  const { code, stderr } = await hearsay(
    ...['restore', 'backup.db', '--record', 'd.db', '--tombstones', 'a.db'],
  );
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 0,
    stderr: '1 document, 2 people and 0 judgements restored',
  });
  expect((await hearsay('export', '--record', 'd.db')).stdout).toContain('the bridge was safe');
  expect(existsSync(join(folder, 'd.db.partial'))).toBe(false);
});

test('a file that cannot be written is told', async () => {
  const { code, stderr } = await hearsay('export', '--record', 'a.db', '-o', 'none/a.jsonl');
  expect({ code, stderr: stderr.trim() }).toEqual({
    code: 2,
    stderr: 'hearsay: none/a.jsonl cannot be written: its folder is not there.',
  });
  expect(text('bridge.txt')).toBe(ARTICLE);
});
