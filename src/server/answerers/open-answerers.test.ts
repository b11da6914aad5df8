import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { AFTER, addLinkedStory, idIn, REMARK } from '../../../test/linked-story.ts';
import { decide, placeOf } from '../../../test/record-story.ts';
import { serverOf } from '../../../test/server-of.ts';
import { openRecord } from '../../hearsay.ts';
import type { OpenRecord } from '../../record/index.ts';
import { PERMISSIONS_OF } from '../access/permissions-of.ts';
import type { KeptAnswer } from '../cache/create-answer-cache.ts';
import type { App } from '../context.ts';
import type { UserRole } from '../contract.ts';
import { type Answerers, openAnswerers } from './open-answerers.ts';

let folder: string;
let record: OpenRecord;
let answerers: Answerers;
let threaded: App;
const URLS = Array.from({ length: 24 }, (_, n) => `/api/statements?limit=${(n % 12) + 1}`);
const askAll = async () => Promise.all(URLS.map(async (url) => (await threaded.inject(url)).body));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-answerers-'));
  const opened = await openRecord(join(folder, 'record.db'));
  record = { ...opened, ports: { ...opened.ports, links: { ...opened.ports.links, ...FAKE_LINKS } } };
  await addLinkedStory(record);
  answerers = openAnswerers({ where: record.store.name }, 1);
  threaded = await serverOf(record, { threads: 1 });
  // Its thread begins now, and is there by the time of the last test.
  await askAll();
});
afterAll(async () => {
  await answerers.close();
  await record.close();
  rmSync(folder, { recursive: true });
});

const visitor = (role: UserRole) =>
  ({ name: 'Una', role, permissions: PERMISSIONS_OF[role], via: 'session' }) as const;

/** What a thread answers, once there is one. */
async function answered(url: string, role: UserRole = 'admin'): Promise<KeptAnswer> {
  for (;;) {
    const answer = answerers.answer({ method: 'GET', url, visitor: visitor(role) }, true);
    if (answer) return answer;
    await wait(20);
  }
}

test('nobody who asks alone begins a thread', () => {
  const one = openAnswerers({ where: record.store.name }, 1);
  const task = { method: 'GET', url: '/api/statements', visitor: visitor('admin') };
  expect(one.answer(task, false)).toBe(null);
  expect(one.answer(task, false)).toBe(null);
});

test('a thread answers what the server answers, the next page too', async () => {
  const app = await serverOf(record);
  for (const url of [`/api/statements/${idIn(AFTER, 2)}`, '/api/statements?limit=2', '/api/people']) {
    const { body, headers } = await app.inject(url);
    expect(await answered(url)).toEqual({ body, link: headers.link ?? null });
  }
});

test('it sees what was decided a moment ago, and throws what the work throws', async () => {
  const url = `/api/statements/${idIn(AFTER, 2)}`;
  await answered(url);
  await decide(record, { type: 'note', about: { attribution: placeOf(AFTER, 2) }, text: 'Just now.' });
  expect((await answered(url)).body).toContain('Just now.');
  await expect(answered('/api/statements/ffffffff')).rejects.toThrow(/ffffffff/);
});

test('it shows each visitor what they may see', async () => {
  const about = { document: REMARK.document.id };
  await decide(record, { type: 'access', about, access: 'internal', until: null });
  const url = `/api/documents/${REMARK.document.id}`;
  expect((await answered(url, 'reviewer')).body).toContain(REMARK.document.id);
  await expect(answered(url, 'reader')).rejects.toThrow(REMARK.document.id.slice(0, 8));
});

test('a server whose visitors ask at one time lets threads answer, and answers the same', async () => {
  const alone = await serverOf(record);
  const bodies = await Promise.all(URLS.map(async (url) => (await alone.inject(url)).body));
  for (let round = 0; round < 3; round++) {
    await decide(record, { type: 'note', about: { attribution: placeOf(AFTER, 1) }, text: `${round}` });
    expect(await askAll()).toEqual(bodies);
  }
  expect((await threaded.inject('/api/statements/ffffffff')).statusCode).toBe(404);
});
