import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHalves, writeArticles } from '../../../test/add-killed.ts';
import { openRecord } from '../../hearsay.ts';
import type { Job } from '../contract.ts';

const SCRIPT = new URL('../../../test/serve-record.ts', import.meta.url).pathname;
const ARTICLES = 40;

let folder = '';
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-served-'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Served {
  readonly child: ChildProcess;
  readonly at: string;
}

function serve(where: string): Promise<Served> {
  const child = spawn(process.execPath, [SCRIPT, where], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return new Promise((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (line: string) => resolve({ child, at: line.trim() }));
  });
}

/** The job as its events tell it, until they end or the server does. */
async function* eventsOf({ at }: Served, id: string): AsyncGenerator<Job> {
  const response = await fetch(`${at}/api/jobs/${id}/events`);
  let rest = '';
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks)
        if (block.startsWith('data: ')) yield JSON.parse(block.slice('data: '.length)) as Job;
    }
  } catch {
    // The server was killed.
  }
}

test('a server that is killed goes on with its job, and nothing that it told is lost', async () => {
  const where = join(folder, 'record.db');
  const articles = writeArticles(join(folder, 'articles'), 0, ARTICLES);
  const first = await serve(where);
  const { csrf } = (await (await fetch(`${first.at}/api/me`)).json()) as { csrf: string };
  const asked = await fetch(`${first.at}/api/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({ kind: 'add', inputs: [articles] }),
  });
  const { id } = (await asked.json()) as Job;
  const told = new Set<string>();
  const ended = new Promise((resolve) => first.child.once('close', resolve));
  for await (const { progress } of eventsOf(first, id)) {
    for (const { document } of progress.recent) if (document !== null) told.add(document);
    if (told.size > 0) first.child.kill('SIGKILL');
  }
  expect(told.size).toBeGreaterThan(0);
  expect(first.child.killed).toBe(true);
  await ended;
  expect(first.child.signalCode).toBe('SIGKILL');

  const second = await serve(where);
  let last: Job | null = null;
  let done = Number.POSITIVE_INFINITY;
  for await (const job of eventsOf(second, id)) {
    done = Math.min(done, job.progress.done);
    last = job;
  }
  expect(done).toBeLessThan(ARTICLES);
  expect(last).toMatchObject({
    id,
    state: 'done',
    progress: { done: ARTICLES, of: ARTICLES, added: ARTICLES },
  });
  const stopped = new Promise((resolve) => second.child.once('close', resolve));
  second.child.kill('SIGTERM');
  await stopped;

  const record = await openRecord(where, { isMade: false });
  try {
    expect(await findHalves(record)).toEqual([]);
    const rows = await record.store.db.selectFrom('document').select('id').execute();
    expect(rows).toHaveLength(ARTICLES);
    const ids = new Set(rows.map((row) => row.id));
    expect([...told].filter((one) => !ids.has(one))).toEqual([]);
  } finally {
    await record.close();
  }
}, 180_000);
