import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onEachStore, PORTS } from '../../../test/record-stores.ts';
import { decide, fillRecord, idOf, JUNE, MAY, MILL } from '../../../test/record-story.ts';
import { eraseDocuments, erasePerson } from '../erase/index.ts';
import { listJudgements } from '../find/list-judgements.ts';
import { type OpenRecord, type OpenSettings, openRecord } from '../open-record.ts';
import { backupRecord, EVERYTHING } from './backup-record.ts';
import { importRecord } from './in/import-record.ts';
import { readLines } from './in/read-lines.ts';
import { exportLines } from './out/export-record.ts';
import { readTombstones } from './read-tombstones.ts';
import { restoreRecord } from './restore-record.ts';
import { writeLines } from './write-lines.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'hearsay-erasures-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
let count = 0;
const file = (text?: string): string => {
  const name = join(FOLDER, `${count++}`);
  if (text !== undefined) writeFileSync(name, text);
  return name;
};

const open = (where: string, settings: OpenSettings) => openRecord(where, PORTS, settings);
const WHY = { by: 'Una', reason: 'by order of a court' };

async function exported(record: OpenRecord): Promise<string> {
  let text = '';
  for await (const piece of writeLines(exportLines(record, EVERYTHING))) text += piece;
  return text;
}
const imported = (record: OpenRecord, text: string) => {
  const name = file(text);
  return importRecord(record, { name, lines: readLines(name) });
};

/** A record of which the article in May is neither a copy nor a version, so that it can be erased alone. */
async function fill(record: OpenRecord): Promise<void> {
  await fillRecord(record);
  const held = (await listJudgements(record)).find(({ judgement }) => judgement.decision.type === 'hold');
  await decide(record, { type: 'undo', judgement: held!.judgement.id });
  await record.store.write(
    async (db) =>
      void (await db.updateTable('document').set({ copy_of: null, copy_evidence: null }).execute()),
  );
}

/** Erases the article in May and everybody's name of Bo Lind. */
async function erase(record: OpenRecord): Promise<void> {
  await eraseDocuments(record, [MAY.document.id], WHY);
  await erasePerson(record, await idOf(record, 'Bo Lind'), WHY);
}

const isErased = (text: string): boolean => !text.includes('open again in May') && !/Bo\b|Lind\b/.test(text);

onEachStore('what was erased', (store) => {
  test('it comes back as erased, and nothing else is lost', async () => {
    const record = await store.open();
    await fill(record);
    await erase(record);
    const text = await exported(record);
    expect(isErased(text)).toBe(true);
    const again = await store.open();
    expect(await imported(again, text)).toMatchObject({ added: 2, tombstones: 2, erased: [], redacted: 0 });
    expect(await exported(again)).toBe(text);
  });

  test('an export from before does not bring it back', async () => {
    const record = await store.open();
    await fill(record);
    const before = await exported(record);
    await erase(record);
    const after = await exported(record);
    const report = await imported(record, before);
    expect(report).toMatchObject({ added: 0, known: 2, erased: [MAY.document.id] });
    const text = await exported(record);
    expect(isErased(text)).toBe(true);
    const bare = (one: string) => one.replaceAll(/"company":\[[^\]]*\]/g, '');
    expect(bare(text)).toBe(bare(after));
    expect(await record.store.db.selectFrom('original').select('sha256').execute()).toEqual([]);
  });

  test('it is erased from a record that takes in the erasure', async () => {
    const record = await store.open();
    await fill(record);
    const other = await store.open();
    await imported(other, await exported(record));
    await erase(record);
    const report = await imported(other, await exported(record));
    expect(report).toMatchObject({ added: 0, tombstones: 2, erased: [MAY.document.id] });
    expect(report.redacted).toBeGreaterThan(0);
    expect(isErased(await exported(other))).toBe(true);
  });

  test('restoring a backup from before erases it again, by the record or an export of it', async () => {
    const where = store.where();
    const record = await store.open(where);
    await fill(record);
    const backup = file();
    await backupRecord(record, backup, { isForced: false });
    await erase(record);
    for (const [from, to] of [
      [where, file()],
      [file(await exported(record)), store.where()],
    ] as const) {
      const tombstones = await readTombstones(from, open);
      expect(tombstones.map(({ kind }) => kind).sort()).toEqual(['document', 'person']);
      const restored = await restoreRecord(backup, { where: to, open, tombstones });
      expect(restored).toMatchObject({ documents: 2, erased: [MAY.document.id] });
      const text = await exported(await store.open(to));
      expect(isErased(text)).toBe(true);
      expect([MILL, JUNE].every(({ document }) => text.includes(document.id))).toBe(true);
      if (!to.startsWith('postgres')) expect(isErased(readFileSync(to).toString('latin1'))).toBe(true);
    }
  });
});
