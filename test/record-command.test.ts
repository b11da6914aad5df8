import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHearsay } from './run-hearsay.ts';

const EXAMPLES = join(import.meta.dirname, '../examples/gorrasay-lass');
const ARTICLE = `“The wall will hold,” Mayor Ada Quill said on Monday.

Bran Oduya, the harbour master, denied that it had ever leaked. He said the council had asked for nothing.
`;

const folder = mkdtempSync(join(tmpdir(), 'hearsay-record-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hearsay = (...args: readonly string[]) =>
  runHearsay(args, { cwd: folder, env: { HEARSAY_RECORD: 'a.db' } });

interface Found {
  readonly ids: readonly string[];
  readonly total: number;
  readonly documents: readonly {
    readonly id: string;
    readonly text: string;
    readonly attributions: readonly {
      readonly id: string;
      readonly content: readonly (readonly [number, number])[];
      readonly speaker: string | null;
    }[];
    readonly people: readonly { readonly id: string; readonly name: string }[];
  }[];
}

async function search(...args: readonly string[]): Promise<Found> {
  const { code, stdout, stderr } = await hearsay('search', ...args, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Found;
}

const wordsOf = ({ documents }: Found): readonly string[] =>
  documents.flatMap(({ text, attributions }) =>
    attributions.map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(' ')),
  );

beforeAll(async () => {
  writeFileSync(join(folder, 'wall.txt'), ARTICLE);
  const { code, stderr } = await hearsay('add', 'wall.txt', EXAMPLES, '--engine', 'rules', '--no-vectors');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^8 documents added with \d+ statements, .*: a\.db$/m);
});

describe('a record by its commands', () => {
  test('adding again changes nothing', async () => {
    const { code, stderr } = await hearsay('add', 'wall.txt', '--engine', 'rules', '--no-vectors');
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('0 documents added with 0 statements, 1 known already'),
    ]);
  });

  test('a bad input is told, noted, and the rest is added', async () => {
    writeFileSync(join(folder, 'broken.jsonl'), '{"id":"1","text":"“It rained,” Cora Velt said."}\n{"id":\n');
    const { code, stderr } = await hearsay(
      'add',
      'broken.jsonl',
      'nowhere.txt',
      '--engine',
      'rules',
      '--no-vectors',
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere\.txt/);
    expect(stderr).toMatch(/1 document added with 1 statement, 2 failed/);
    expect(wordsOf(await search('rained'))).toEqual(['“It rained,”']);
  });

  test('search, statement, document and person lead to one another', async () => {
    const found = await search('hold', 'wall');
    expect(wordsOf(found)).toEqual(['“The wall will hold,”']);
    const [{ id, attributions, people }] = found.documents as [Found['documents'][number]];
    const statement = await hearsay('statement', attributions[0]!.id.slice(0, 10), '--explain');
    expect(statement.stdout).toContain('“The wall will hold,”');
    expect(statement.stdout).toContain('degree of hearsay 1');
    const document = await hearsay('document', id.slice(0, 12), '--format', 'json');
    expect(JSON.parse(document.stdout)).toMatchObject({ type: 'document', engine: { name: 'rules' } });
    const person = await hearsay('person', people[0]!.name);
    expect(person.stdout).toMatch(/^Ada Quill · person · in 1 document/);
    expect(person.stdout).toContain('“The wall will hold,”');
  });

  test('filters, also as of a day', async () => {
    expect((await search('the', '--speaker', 'Bran Oduya')).documents.length).toBe(1);
    expect(
      (await search('the', '--manner', 'direct', '--publisher', 'the gorrasay observer')).total,
    ).toBeGreaterThan(0);
    expect((await search('the', '--recorded-by', '2001')).total).toBe(0);
    expect((await search('the', '--published-by', '2026-10-08')).total).toBeLessThan(
      (await search('the')).total,
    );
  });

  test('decisions are added, replaced and undone, and say by whom', async () => {
    const { ids } = await search('“leaked”');
    const accept = await hearsay('judge', 'accept', ids[0]!, '--as', 'Una Byrne', '--why', 'heard it');
    expect([accept.code, accept.stderr]).toEqual([0, '']);
    const again = await hearsay('judge', 'reject', ids[0]!, '--as', 'Ewan Poll');
    expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/Una Byrne/)]);
    const judgement = /([0-9a-f]{24,64})/.exec(accept.stdout)![1]!;
    const replaced = await hearsay('judge', 'reject', ids[0]!, '--replaces', judgement, '--as', 'Ewan Poll');
    expect(replaced.stderr).toBe('');
    expect((await search('leaked')).ids).toEqual([]);
    const list = await hearsay('judgements', '--format', 'json');
    const [newest, before] = JSON.parse(list.stdout) as { id: string; by: string; state: string }[];
    expect([newest!.by, newest!.state, before!.state]).toEqual([
      'Ewan Poll',
      'current',
      'replaced or undone',
    ]);
    expect((await hearsay('judge', 'undo', newest!.id)).code).toBe(0);
    expect((await search('leaked')).ids).toEqual(ids);
  });

  test('two people are made one', async () => {
    const [ada, bran] = ['Ada Quill', 'Bran Oduya'];
    const merged = await hearsay('judge', 'merge', ada!, bran!, '--why', 'only a test');
    expect(merged.code).toBe(0);
    expect((await search('the', '--speaker', ada!)).total).toBeGreaterThan(1);
    const people = await hearsay('people', '--record', 'a.db', '--format', 'json');
    expect(people.stdout).toContain('"Ada Quill"');
  });
});

describe('what is wrong is said, with what to do', () => {
  test.each([
    [
      ['statement', 'ffffffff'],
      'no-such',
      /ffffffff: the record has no statement of this id; .*hearsay search/,
    ],
    [['document', 'zz'], 'no id', /zz: the record has no document of this id/],
    [['person', 'Nobody Known'], 'nobody', /Nobody Known/],
    [
      ['search', 'wall', '--from', '2026-13'],
      'date',
      /2026-13 is no date; 2026, 2026-03 or 2026-03-04 is accepted/,
    ],
    [['search', '…'], 'nothing', /Nothing to search for/],
    [
      ['search', 'wall', '--record', 'none.db'],
      'no record',
      /no record at none\.db\. Make one with "hearsay add/,
    ],
    [
      ['search', 'wall', '--record', 'wall.txt'],
      'a text',
      /wall\.txt is no record of Hearsay: it is another kind of file/,
    ],
    [
      ['search', 'wall', '--record', 'other.db'],
      'another database',
      /other\.db is a database, but no record of Hearsay/,
    ],
    [
      ['add', 'wall.txt', '--record', 'other.db', '--engine', 'rules'],
      'not into another',
      /no record of Hearsay/,
    ],
    [['search', 'wall', '--record', '.'], 'a folder', /\. is a folder; name a file/],
    [
      ['search', 'wall', '--record', 'newer.db'],
      'newer',
      /written by a newer release of Hearsay \(schema 99; this one knows \d+\)/,
    ],
    [
      ['search', 'wall', '--record', 'postgres://hearsay@127.0.0.1:9/none'],
      'away',
      /No PostgreSQL answers at postgres:\/\/hearsay@127\.0\.0\.1:9\/none/,
    ],
    [
      ['search', 'wall', '--record', 'mysql://x@y/z'],
      'no such kind',
      /mysql:\/\/x@y\/z: a path or postgres:\/\/user@host\/database is accepted/,
    ],
    [
      ['add', 'wall.txt', '--record', 'no/such/folder/a.db', '--engine', 'rules'],
      'no folder',
      /cannot be opened: there is no folder no\/such\/folder/,
    ],
  ] as const)('%j', async (args, _, message) => {
    const other = new Database(join(folder, 'other.db'));
    other.exec('CREATE TABLE IF NOT EXISTS t (x)');
    other.close();
    await makeNewer();
    const files = ['wall.txt', 'other.db', 'a.db'].map((name) => readFileSync(join(folder, name)));
    const { code, stdout, stderr } = await hearsay(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(['wall.txt', 'other.db', 'a.db'].map((name) => readFileSync(join(folder, name)))).toEqual(files);
  });
});

let isNewer = false;

/** A record that a later release has written. */
async function makeNewer(): Promise<void> {
  if (isNewer) return;
  isNewer = true;
  await runHearsay(['add', 'wall.txt', '--record', 'newer.db', '--engine', 'rules', '--no-vectors'], {
    cwd: folder,
  });
  const newer = new Database(join(folder, 'newer.db'));
  newer.exec(`INSERT INTO migration VALUES (99, 'later', '2030-01-01')`);
  newer.close();
}
