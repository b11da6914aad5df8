import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runHearsay } from './run-hearsay.ts';
import { startHearsay } from './start-hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'));
const record = join(folder, 'desk.db');
afterAll(() => rmSync(folder, { recursive: true }));

const json = async (url: string, init: RequestInit = {}) => (await fetch(url, init)).json();

test('serves a record on this machine until it is told to stop', async () => {
  const served = await startHearsay(['serve', '--record', record, '--port', '0']);
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await json(`${served.address}/api/me`)).toMatchObject({
    isAuthOn: false,
    record: { name: 'desk.db', documents: 0, statements: 0 },
  });
  const port = new URL(served.address).port;
  const rebound = await fetch(`http://localhost:${port}/api/me`);
  expect(rebound.status).toBe(200);
  const again = await runHearsay(['serve', '--record', record, '--port', port]);
  expect([again.code, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toBe(
    `hearsay: Port ${port} of 127.0.0.1 is in use; another is accepted, or 0 for any that is free.\n`,
  );
  expect(await served.stop('SIGTERM')).toBe(0);
  expect(served.told()).toBe('');
  // The record was closed: nothing of it is left beside the file.
  expect(readdirSync(folder)).toEqual(['desk.db']);
});

test('is not open to other machines without signing in', async () => {
  const refused = await runHearsay(['serve', '--record', record, '--host', '0.0.0.0', '--port', '0']);
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('nobody would have to sign in; start it with --auth');
  const nobody = await runHearsay(['serve', '--record', record, '--auth', '--port', '0']);
  expect(nobody.stderr).toContain('make an admin first, with "hearsay users add NAME --role admin"');
});

test('users are made, changed, listed and removed by command, and sign in', async () => {
  const users = (args: readonly string[], stdin = '') =>
    runHearsay(['users', ...args, '--record', record], { stdin });
  const weak = await users(['add', 'una', '--role', 'admin'], 'short\n');
  expect([weak.code, weak.stderr]).toEqual([2, expect.stringContaining('12 to 1000 characters')]);
  const made = await users(['add', 'una', '--role', 'admin'], 'correct horse battery\n');
  expect([made.code, made.stderr]).toEqual([0, 'una may sign in, as admin.\n']);
  await users(['add', 'bo', '--role', 'reader'], 'correct horse battery\n');
  await users(['change', 'bo', '--role', 'reviewer', '--disable']);
  expect((await users(['list'])).stdout).toMatch(
    /^bo · reviewer, disabled · since \d{4}-\d\d-\d\d · never seen\nuna · admin · since .* · never seen\n$/,
  );
  expect((await users(['remove', 'una'])).stderr).toContain('una is the last admin');
  expect((await users(['remove', 'bo'])).code).toBe(0);

  const served = await startHearsay(['serve', '--record', record, '--auth', '--port', '0']);
  const signIn = (password: string) =>
    json(`${served.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'una', password }),
    });
  expect(await signIn('correct horse batter')).toMatchObject({ error: { code: 'wrong-password' } });
  expect(await signIn('correct horse battery')).toMatchObject({ user: { name: 'una', role: 'admin' } });
  expect((await fetch(`${served.address}/api/statements`)).status).toBe(401);
  expect(await served.stop('SIGINT')).toBe(0);
}, 120_000);

test('the demo serves the story in a record that is gone afterwards', async () => {
  const demos = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hearsay-demo-')).length;
  const before = demos();
  const served = await startHearsay(['demo', '--serve']);
  const { record: shown } = (await json(`${served.address}/api/me`)) as { record: { statements: number } };
  expect(shown.statements).toBeGreaterThan(20);
  expect(await served.stop()).toBe(0);
  expect(demos()).toBe(before);
}, 120_000);
