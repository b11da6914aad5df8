import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArticles } from '../../../test/add-killed.ts';
import { multipart, type UploadedFile } from '../../../test/multipart.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { App } from '../context.ts';
import type { Job } from '../contract.ts';
import { MOST_FILES } from '../uploads/save-upload.ts';

const TEXT = '“The bridge is safe,” Mayor Anna Reyes said on Tuesday, as the bells of the town rang.';

let folder = '';
const { TMPDIR } = process.env;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-jobs-'));
  process.env.TMPDIR = folder; // so that other servers' uploads are not taken for ours
});
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(folder, { recursive: true });
});

/** The job once it is finished. */
async function finishedJob(app: App, { id }: Job): Promise<Job> {
  for (let tries = 0; tries < 600; tries++) {
    const job = (await app.inject(`/api/jobs/${id}`)).json<Job>();
    if (job.finishedAt !== null) return job;
    await wait(50);
  }
  throw new Error(`the job ${id} does not end`);
}

/** Folders of uploads that are still there, once those of finished jobs have gone. */
async function uploadFolders(): Promise<readonly string[]> {
  await wait(300);
  return readdirSync(tmpdir()).filter((name) => name.startsWith('hearsay-upload-'));
}

const statementsIn = async (app: App): Promise<number> =>
  (await app.inject('/api/statements')).json<{ total: number }>().total;

onEachStore('jobs', (store) => {
  let app: App;
  let record: OpenRecord;
  let headers: Record<string, string>;
  beforeAll(async () => {
    record = await store.open();
    app = await serverOf(record, { engine: 'rules', maxUpload: 3_000_000, hasLocalFiles: true });
    headers = await csrfOf(app);
  });

  const upload = (files: readonly UploadedFile[], fields: Readonly<Record<string, string>> = {}) => {
    const { payload, headers: own } = multipart(files, fields);
    return app.inject({ method: 'POST', url: '/api/uploads', payload, headers: { ...headers, ...own } });
  };
  const ask = (payload: object) => app.inject({ method: 'POST', url: '/api/jobs', payload, headers });

  test('an upload becomes statements, told as events over a socket until it is done', async () => {
    const listening = await serverOf(record, { engine: 'rules' });
    await listening.listen({ port: 0, host: '127.0.0.1' });
    const at = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}`;
    const { csrf } = (await (await fetch(`${at}/api/me`)).json()) as { csrf: string };
    const before = await uploadFolders();
    const { payload, headers: own } = multipart([
      { name: 'bridge.txt', bytes: TEXT },
      { name: 'empty.txt', bytes: '' },
    ]);
    const answer = await fetch(`${at}/api/uploads`, {
      method: 'POST',
      headers: { ...own, 'x-csrf-token': csrf },
      body: new Uint8Array(payload),
    });
    expect(answer.status).toBe(200);
    const { id } = (await answer.json()) as Job;
    const response = await fetch(`${at}/api/jobs/${id}/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = (await response.text())
      .split('\n\n')
      .filter((block) => block.startsWith('data: '))
      .map((block) => JSON.parse(block.slice('data: '.length)) as Job);
    const last = events.at(-1)!;
    expect(last).toMatchObject({
      ...{ id, kind: 'add', inputs: ['bridge.txt', 'empty.txt'], by: 'Una', state: 'done', error: null },
      progress: { done: 2, of: 2, added: 1, known: 0, failed: 1, statements: 1 },
    });
    expect(last.progress.recent.map(({ name, error }) => [name, error?.slice(0, 18)])).toEqual([
      ['empty.txt', 'empty.txt is empty'],
      ['bridge.txt', undefined],
    ]);
    expect(await statementsIn(app)).toBe(1);
    const document = await app.inject(`/api/documents/${last.progress.recent[1]!.document}`);
    expect(document.json<{ document: unknown }>().document).toMatchObject({ file: 'bridge.txt', text: TEXT });
    expect(await uploadFolders()).toEqual(before);
  });

  test('the same file again is known, whatever folder it lay in meanwhile', async () => {
    const again = (await upload([{ name: 'bridge.txt', bytes: TEXT }])).json<Job>();
    expect((await finishedJob(app, again)).progress).toMatchObject({ added: 0, known: 1 });
  });

  test('a text is added with what is said of it', async () => {
    const input = { text: `${TEXT} Again.`, title: 'Bridge', publisher: 'Herald', publishedAt: '2026-03-04' };
    const job = await finishedJob(app, (await ask({ kind: 'add-text', input })).json<Job>());
    expect(job.progress).toMatchObject({ added: 1, statements: 1 });
    const [item] = job.progress.recent;
    expect(item).toMatchObject({ title: 'Bridge' });
    const { document } = (await app.inject(`/api/documents/${item!.document}`)).json<{ document: object }>();
    expect(document).toMatchObject({ publisher: 'Herald', publishedAt: '2026-03-04', text: input.text });
  });

  test('a folder of the machine is added for the local user, and linking is a job too', async () => {
    const articles = writeArticles(join(folder, store.name), 0, 5);
    const job = (await ask({ kind: 'add', inputs: [articles] })).json<Job>();
    expect((await finishedJob(app, job)).progress).toMatchObject({ done: 5, of: 5, added: 5 });
    const link = (await ask({ kind: 'link' })).json<Job>();
    expect(await finishedJob(app, link)).toMatchObject({ state: 'done', kind: 'link' });
    const { jobs } = (await app.inject('/api/jobs')).json<{ jobs: readonly Job[] }>();
    expect(jobs.find(({ id }) => id === link.id)).toMatchObject({ kind: 'link' });
  });

  test('a job that waits or runs is given up on demand', async () => {
    const articles = writeArticles(join(folder, `${store.name}-many`), 100, 300);
    const running = (await ask({ kind: 'add', inputs: [articles] })).json<Job>();
    const waiting = (await ask({ kind: 'add', inputs: [articles] })).json<Job>();
    const giveUp = ({ id }: Job) => app.inject({ method: 'DELETE', url: `/api/jobs/${id}`, headers });
    expect((await giveUp(waiting)).json<Job>()).toMatchObject({ state: 'cancelled' });
    while ((await app.inject(`/api/jobs/${running.id}`)).json<Job>().progress.done === 0) await wait(20);
    await giveUp(running);
    const ended = await finishedJob(app, running);
    expect(ended.state).toBe('cancelled');
    expect(ended.progress.done).toBeLessThan(300);
    expect((await giveUp(running)).json<Job>()).toEqual(ended);
  });

  test('a job for insiders is closed to others, and what it adds is too', async () => {
    const job = (
      await upload([{ name: 'secret.txt', bytes: `${TEXT} Inside.` }], { access: 'internal' })
    ).json<Job>();
    const [item] = (await finishedJob(app, job)).progress.recent;
    const { access } = (await app.inject(`/api/documents/${item!.document}`)).json<{ access: string }>();
    expect(access).toBe('internal');
    const { jobSeenBy } = await import('./job-seen-by.ts');
    const { loadJob } = await import('./job-store.ts');
    const outsider = {
      name: 'Bo',
      role: null,
      permissions: new Set(['add'] as const),
      via: 'token' as const,
    };
    const seen = await jobSeenBy(record, await loadJob(record, job.id), outsider);
    expect(seen).toMatchObject({ id: job.id, state: 'done', inputs: [], progress: { added: 1, recent: [] } });
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  describe('what is refused', () => {
    const refused = async (answer: Promise<Awaited<ReturnType<typeof upload>>>) => {
      const { statusCode, json } = await answer;
      return [statusCode, json<{ error: { code: string } }>().error.code];
    };

    test('an upload without a file, with too many or too large ones, or that is none', async () => {
      const before = await uploadFolders();
      expect(await refused(upload([]))).toEqual([400, 'bad-upload']);
      const many = Array.from({ length: 300 }, (_, at) => ({ name: `${at}.txt`, bytes: 'x' }));
      expect(many.length).toBeGreaterThan(MOST_FILES);
      expect(await refused(upload(many))).toEqual([413, 'too-large']);
      expect(await refused(upload([{ name: 'large.txt', bytes: 'x'.repeat(3_000_001) }]))).toEqual([
        413,
        'too-large',
      ]);
      const two = [1, 2].map((at) => ({ name: `${at}.txt`, bytes: 'x'.repeat(1_600_000) }));
      expect(await refused(upload(two))).toEqual([413, 'too-large']);
      const broken = app.inject({
        ...{ method: 'POST', url: '/api/uploads', payload: 'no multipart' },
        headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      });
      expect(await refused(broken)).toEqual([400, 'bad-upload']);
      expect(
        await refused(upload([{ name: 'a.txt', bytes: 'x' }], { access: 'embargoed', until: 'soon' })),
      ).toEqual([400, 'bad-access']);
      expect(await uploadFolders()).toEqual(before);
    });

    test('standard input, and what is no address where the server has no files to give', async () => {
      expect(await refused(ask({ kind: 'add', inputs: ['-'] }))).toEqual([400, 'bad-input']);
      const other = await serverOf(record, { engine: 'rules' });
      const own = await csrfOf(other);
      for (const input of ['/etc/passwd', 'file:///etc/passwd', '../x', '-', 'ftp://a.example/x']) {
        const payload = { kind: 'add', inputs: [input] };
        expect(
          await refused(other.inject({ method: 'POST', url: '/api/jobs', payload, headers: own })),
        ).toEqual([400, 'bad-input']);
      }
    });

    test('an address inside our own network, when it is fetched', async () => {
      const job = await finishedJob(
        app,
        (await ask({ kind: 'add', inputs: ['http://127.0.0.1:1/x'] })).json<Job>(),
      );
      expect(job.progress).toMatchObject({ failed: 1, added: 0 });
      expect(job.progress.recent[0]!.error).toContain('127.0.0.1');
    });
  });

  test('a path in a name is none, two of a name are two, and a gzip bomb is told as one', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 'a'));
    const job = await finishedJob(
      app,
      (
        await upload([
          { name: '../../../etc/cron.d/evil.txt', bytes: `${TEXT} One.` },
          { name: 'C:\\\\evil.txt', bytes: `${TEXT} Two.` },
          { name: 'bomb.txt', bytes: bomb },
        ])
      ).json<Job>(),
    );
    expect(job.inputs).toEqual(['evil.txt', 'evil (2).txt', 'bomb.txt']);
    expect(job.progress).toMatchObject({ added: 2, failed: 1 });
    expect(job.progress.recent[0]!.error).toContain('bomb.txt is larger than 20 MB');
  });
});
