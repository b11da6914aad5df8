import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLinkedStory, REMARK, REPORT } from '../../../test/linked-story.ts';
import { multipart } from '../../../test/multipart.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import { makeUsers, signedIn } from '../../../test/signed-in.ts';
import { exportLines, NO_FILTERS, type OpenRecord, openRecord, writeLines } from '../../record/index.ts';
import type { App } from '../context.ts';
import type { Erasure, Job } from '../contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-transfer-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function wholeExport(record: OpenRecord): Promise<string> {
  const options = {
    filters: NO_FILTERS,
    hasRestricted: false,
    hasTexts: true,
    hasOriginals: true,
    hasRuns: false,
  };
  let all = '';
  for await (const piece of writeLines(exportLines(record, options))) all += piece;
  return all;
}

/** Ids of the documents of the first job, once it is done. */
async function documentsOfJobs(app: App): Promise<readonly string[]> {
  for (;;) {
    const { jobs } = (await app.inject('/api/jobs')).json<{ jobs: readonly Job[] }>();
    const job = jobs.find(({ kind }) => kind === 'add');
    if (job?.finishedAt) return job.progress.recent.flatMap(({ document }) => document ?? []);
    await wait(50);
  }
}

onEachStore('transfer', (store) => {
  let record: OpenRecord;
  let app: App;
  let headers: Record<string, string>;
  beforeAll(async () => {
    record = await store.open();
    await addLinkedStory(record);
    app = await serverOf(record, { engine: 'rules' });
    headers = await csrfOf(app);
  });

  test('an export is what the command writes, and is noted', async () => {
    const answer = await app.inject('/api/export');
    expect(answer.body).toBe(await wholeExport(record));
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="hearsay-\d{4}-\d\d-\d\d\.jsonl"$/,
    );
    expect((await app.inject('/api/export?format=csv&speaker=Ana%20Holm')).body).toContain(
      'never worth a penny',
    );
    expect((await app.inject('/api/export?text=false')).body).not.toContain('penny');
    expect((await app.inject('/api/export?format=csv&text=false')).statusCode).toBe(400);
    expect((await app.inject('/api/export?speaker=Nobody')).statusCode).toBe(404);
    const { lines } = (await app.inject('/api/audit')).json<{ lines: readonly { action: string }[] }>();
    expect(lines.map(({ action }) => action)).toContain('export');
  });

  test('an export has nothing internal in it for a reader', async () => {
    const other = await store.open();
    await addLinkedStory(other);
    await makeUsers(other);
    const served = await serverOf(other, { isAuthOn: true });
    const [reader, reviewer] = [await signedIn(served, 'reader'), await signedIn(served, 'reviewer')];
    const decision = {
      type: 'access',
      about: { document: REPORT.document.id },
      access: 'internal',
      until: null,
    };
    const payload = { decision, why: null, replaces: null };
    const judged = await served.inject({
      method: 'POST',
      url: '/api/judgements',
      payload,
      headers: reviewer,
    });
    expect(judged.statusCode).toBe(200);
    const exported = async (own: Record<string, string>, format: string) =>
      (await served.inject({ url: `/api/export?format=${format}`, headers: own })).body;
    for (const format of ['jsonl', 'csv', 'w3c']) {
      expect(await exported(reviewer, format)).toContain('Cy Orr');
      expect(await exported(reader, format)).not.toContain('Cy Orr');
    }
    expect((await served.inject({ url: '/api/backup', headers: reviewer })).statusCode).toBe(403);
  });

  test('a backup is taken back', async () => {
    const answer = await app.inject('/api/backup');
    expect(answer.statusCode).toBe(200);
    if (store.name === 'postgres') return expect(answer.body).toContain('"type":"document"');
    const file = join(folder, 'backup.db');
    writeFileSync(file, answer.rawPayload);
    const backup = await openRecord(file, record.ports, { isMade: false });
    expect(await wholeExport(backup)).toBe(await wholeExport(record));
    await backup.close();
  });

  test('an export is taken in by an upload, whole or not at all', async () => {
    const empty = await store.open();
    const other = await serverOf(empty, {});
    const own = await csrfOf(other);
    const exported = await wholeExport(record);
    const send = (bytes: string | Uint8Array) => {
      const { payload, headers: given } = multipart([{ name: 'desk.jsonl.gz', bytes }]);
      return other.inject({ method: 'POST', url: '/api/import', payload, headers: { ...own, ...given } });
    };
    const half = await send(exported.slice(0, exported.length / 2));
    expect(half.statusCode).toBeGreaterThanOrEqual(400);
    expect((await send(gzipSync(exported))).json()).toMatchObject({ added: 3, known: 0, conflicts: [] });
    expect(await wholeExport(empty)).toBe(exported);
  });

  test('a sheet is drawn, filled in and scored', async () => {
    const sheet = (await app.inject('/api/sample.csv?n=3&seed=7')).body;
    const [header, ...rows] = sheet.trimEnd().split('\r\n');
    expect(header).toContain('content_ok');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const payload = { sheets: [{ name: 'una.csv', csv: sheet }], isKept: false };
    const score = await app.inject({ method: 'POST', url: '/api/sample/scores', payload, headers });
    expect(score.json()).toMatchObject({ rows: { attributions: 3 }, gone: [] });
    const bad = { sheets: [{ name: 'x.csv', csv: 'a,b\n1,2' }], isKept: false };
    expect(
      (await app.inject({ method: 'POST', url: '/api/sample/scores', payload: bad, headers })).json(),
    ).toMatchObject({ error: { code: 'bad-sheet' } });
  });

  test('what is erased is told first, and goes when just that is confirmed', async () => {
    const ask = async (payload: object) =>
      app.inject({ method: 'POST', url: '/api/erasures', payload, headers });
    const documents = [REMARK.document.id];
    const { plan, done } = (await ask({ documents, reason: 'order 7', confirm: null })).json<Erasure>();
    expect(done).toBeNull();
    expect(plan).toMatchObject({
      documents: [{ id: documents[0], isAsked: true }],
      statements: 1,
      holds: [],
    });
    const wrong = await ask({ documents: [REPORT.document.id], reason: 'order 7', confirm: plan.confirm });
    expect(wrong.json()).toMatchObject({ error: { code: 'not-confirmed' } });
    const erased = (await ask({ documents, reason: 'order 7', confirm: plan.confirm })).json<Erasure>();
    expect(erased.done).toMatchObject({ documents, isSwept: true });
    expect((await app.inject(`/api/documents/${documents[0]}`)).statusCode).toBe(404);
    await expect(addReading(record, REMARK)).rejects.toMatchObject({ code: 'erased' });
    const { payload, headers: given } = multipart([
      { name: 'weir.txt', bytes: 'Cy Orr said that the weir was sold.' },
    ]);
    await app.inject({ method: 'POST', url: '/api/uploads', payload, headers: { ...headers, ...given } });
    const [uploaded] = await documentsOfJobs(app);
    expect((await app.inject('/api/jobs')).body).toContain('weir.txt');
    const { confirm } = (
      await ask({ documents: [uploaded], reason: 'order 8', confirm: null })
    ).json<Erasure>().plan;
    await ask({ documents: [uploaded], reason: 'order 8', confirm });
    expect((await app.inject('/api/jobs')).body).not.toContain('weir.txt');
    const person = { person: 'Dee Ash', reason: 'article 17' };
    const asked = (await ask({ ...person, confirm: null })).json<Erasure>();
    expect(asked.plan).toMatchObject({ person: { name: 'Dee Ash' }, namedIn: { documents: 1 } });
    expect((await ask({ ...person, confirm: asked.plan.confirm })).json<Erasure>().done).not.toBeNull();
    expect((await app.inject('/api/export')).body).not.toContain('Dee Ash');
  });
});
