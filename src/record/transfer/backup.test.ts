import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore, PORTS, type TestStore } from '../../../test/record-stores.ts';
import { fillRecord } from '../../../test/record-story.ts';
import { type OpenRecord, type OpenSettings, openRecord } from '../open-record.ts';
import { backupRecord, EVERYTHING } from './backup-record.ts';
import { exportLines } from './out/export-record.ts';
import { restoreRecord } from './restore-record.ts';
import { writeLines } from './write-lines.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'hearsay-backup-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
let count = 0;
const file = (end = '') => join(FOLDER, `${count++}${end}`);

const open = (where: string, settings: OpenSettings) => openRecord(where, PORTS, settings);
const restored = (from: string, where: string) => restoreRecord(from, { where, open, tombstones: [] });

async function exported(record: OpenRecord): Promise<string> {
  let text = '';
  for await (const piece of writeLines(exportLines(record, EVERYTHING))) text += piece;
  return text;
}

async function reopened(store: TestStore, where: string): Promise<string> {
  return exported(await store.open(where));
}

const backups = new Map<string, { readonly file: string; readonly text: string }>();

onEachStore('backing up and restoring', (store) => {
  const isSqlite = store.name === 'sqlite';
  async function backedUp(): Promise<{ readonly file: string; readonly text: string }> {
    const made = backups.get(store.name);
    if (made) return made;
    const record = await store.open();
    await fillRecord(record);
    const backup = { file: file('.gz'), text: await exported(record) };
    expect(await backupRecord(record, backup.file, { isForced: false })).toBe(isSqlite ? 'record' : 'export');
    backups.set(store.name, backup);
    return backup;
  }

  test('a backup of any store goes into a new record of any store, all of it', async () => {
    await backedUp();
    for (const { file: from, text } of backups.values())
      for (const where of isSqlite ? [file('.db')] : [file('.db'), store.where()]) {
        expect(await restored(from, where)).toMatchObject({ documents: 3, people: 6, erased: [] });
        expect(await reopened(store, where)).toBe(text);
      }
  });

  test('it is not written over unless that is asked for', async () => {
    const { file: from, text } = await backedUp();
    const record = await store.open();
    await expect(backupRecord(record, from, { isForced: false })).rejects.toThrow(
      expect.objectContaining({ code: 'file-exists', message: expect.stringContaining('--force') }),
    );
    const copy = file();
    writeFileSync(copy, 'x');
    await backupRecord(record, copy, { isForced: true });
    expect(await restored(copy, store.where())).toMatchObject({ documents: 0 });
    const where = store.where();
    await restored(from, where);
    expect(await reopened(store, where)).toBe(text);
  });

  test('a folder that is not there is told', async () => {
    const record = await store.open();
    await expect(backupRecord(record, join(FOLDER, 'none', 'x'), { isForced: false })).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^cannot-(write|open)$/) }),
    );
  });

  test('it is made while others write, and is one state', async () => {
    const record = await store.open();
    const names = Array.from({ length: 12 }, (_, at) => `https://a.example/${at}`);
    const adding = (async () => {
      for (const url of names)
        await addReading(record, madeReading({ url, text: `A mill was shut, ${url}.` }));
    })();
    const made: string[] = [];
    for (let at = 0; at < 3; at++) {
      made.push(file());
      await backupRecord(record, made.at(-1)!, { isForced: false });
    }
    await adding;
    for (const one of made) {
      const { documents } = await restored(one, store.where());
      expect(documents).toBeLessThanOrEqual(names.length);
    }
  });

  test('where a record is already, nothing is restored', async () => {
    const { file: from } = await backedUp();
    const where = store.where();
    const record = await store.open(where);
    await addReading(record, madeReading({ text: 'A mill was shut.' }));
    const before = await exported(record);
    await expect(restored(from, where)).rejects.toThrow(
      expect.objectContaining({ code: 'record-exists', message: expect.stringContaining('--tombstones') }),
    );
    expect(await exported(record)).toBe(before);
  });

  test('of a damaged backup nothing is restored', async () => {
    const { file: from } = await backedUp();
    const bytes = readFileSync(from);
    const broken = file();
    writeFileSync(broken, bytes);
    truncateSync(broken, Math.floor(bytes.length / 2));
    const where = store.where();
    await expect(restored(broken, where)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(damaged|truncated)$/) }),
    );
    if (isSqlite) expect([where, `${where}.partial`].filter(existsSync)).toEqual([]);
    expect(await restored(from, where)).toMatchObject({ documents: 3 });
  });

  test('what is no backup is told', async () => {
    const other = file();
    writeFileSync(other, 'Mill\nshut\n');
    await expect(restored(other, store.where())).rejects.toThrow(
      expect.objectContaining({ code: 'bad-line' }),
    );
    await expect(restored(file(), store.where())).rejects.toThrow(
      expect.objectContaining({ code: 'no-such-file' }),
    );
  });
});

test('a name that ends in .gz is gzipped, another is not', async () => {
  const { writeWhole } = await import('./write-whole.ts');
  async function* pieces() {
    yield 'so';
  }
  const [plain, zipped] = [file('.jsonl'), file('.jsonl.gz')];
  await writeWhole(plain, pieces());
  await writeWhole(zipped, pieces());
  expect(readFileSync(plain, 'utf8')).toBe('so');
  expect(gunzipSync(readFileSync(zipped)).toString()).toBe('so');
  expect(readFileSync(zipped)).toEqual(gzipSync('so'));
});
