import { beforeAll, expect, test } from 'vitest';
import { onEachStore } from '../../../test/record-stores.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import { makeUsers, PASSWORD, signedIn } from '../../../test/signed-in.ts';
import { changeAccount, type OpenRecord } from '../../record/index.ts';
import type { App, Need } from '../context.ts';
import type { Permission } from '../contract.ts';
import { networkOf } from './limit-sign-in.ts';

const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

/** Routes that need each permission, that anybody may ask for, and one that does not say. */
function addNeeds(app: App): void {
  const needs: readonly Need[] = ['public', 'read', 'review', 'add', 'admin'];
  for (const need of needs)
    app.route({
      method: ['GET', 'POST'],
      url: `/api/need/${need}`,
      config: { need },
      handler: async () => ({ need }),
    });
  app.get('/api/need/unsaid', async () => ({ need: 'unsaid' }));
}

onEachStore('access', (store) => {
  let record: OpenRecord;
  let clock = Date.parse('2026-03-04T10:00:00Z');
  let app: App;
  beforeAll(async () => {
    record = await store.open(undefined, { now: () => new Date(clock) });
    await makeUsers(record);
  });
  const withAuth = async (settings = {}) => serverOf(record, { isAuthOn: true, ...settings });
  const fresh = async (settings = {}) => {
    app = await withAuth(settings);
    return app;
  };

  test('each role may do what it may, and a route that does not say is for admins', async () => {
    await fresh();
    addNeeds(app);
    const may = { nobody: '', reader: 'read', reviewer: 'read review add', admin: 'read review add admin' };
    for (const [name, permissions] of Object.entries(may)) {
      const headers = name === 'nobody' ? {} : await signedIn(app, name);
      for (const need of ['public', 'read', 'review', 'add', 'admin', 'unsaid'])
        for (const method of need === 'unsaid' ? (['GET'] as const) : (['GET', 'POST'] as const)) {
          const { statusCode } = await app.inject({ method, url: `/api/need/${need}`, headers });
          const isAllowed =
            need === 'public' || permissions.split(' ').includes(need === 'unsaid' ? 'admin' : need);
          const status = isAllowed ? 200 : name === 'nobody' ? 401 : 403;
          expect([name, method, need, statusCode]).toEqual([name, method, need, status]);
        }
    }
  });

  test('a session is a cookie that no script reads and no other site sends', async () => {
    await fresh();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { name: 'Reader', password: PASSWORD },
    });
    expect(answer.json()).toMatchObject({ user: { name: 'reader', role: 'reader' }, permissions: ['read'] });
    expect(answer.headers['set-cookie']).toMatch(
      /^hearsay-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const https = await withAuth({ origin: 'https://desk.example' });
    const secure = await https.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'desk.example', origin: 'https://desk.example' },
      payload: { name: 'reader', password: PASSWORD },
    });
    expect(secure.headers['set-cookie']).toMatch(
      /^__Host-hearsay=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('signing out ends the session, and so does time', async () => {
    await fresh();
    const headers = await signedIn(app, 'reader');
    const me = async () => (await app.inject({ url: '/api/me', headers })).json();
    expect(await me()).toMatchObject({ user: { name: 'reader' }, csrf: headers['x-csrf-token'] });
    expect((await app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(200);
    expect(await me()).toMatchObject({ user: null, csrf: null, permissions: [], record: { name: '' } });
    const later = await signedIn(app, 'reader');
    clock += 12 * 3_600_000 + 1;
    expect((await app.inject({ url: '/api/tokens', headers: later })).statusCode).toBe(401);
  });

  test('who is disabled is out at once', async () => {
    await fresh();
    const [admin, reader] = [await signedIn(app, 'admin'), await signedIn(app, 'reader')];
    const disable = (isDisabled: boolean) =>
      app.inject({ method: 'PATCH', url: '/api/users/reader', headers: admin, payload: { isDisabled } });
    expect((await disable(true)).json()).toMatchObject({ name: 'reader', isDisabled: true });
    expect((await app.inject({ url: '/api/tokens', headers: reader })).statusCode).toBe(401);
    const again = {
      method: 'POST',
      url: '/api/session',
      payload: { name: 'reader', password: PASSWORD },
    } as const;
    const wrong = await app.inject(again);
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'wrong-password']);
    await disable(false);
    expect((await app.inject(again)).statusCode).toBe(200);
  });

  test('a change needs the token of the session and a page of ours', async () => {
    await fresh();
    const headers = await signedIn(app, 'admin');
    const { cookie } = headers as { cookie: string };
    const change = async (more: Record<string, string>) => {
      const answer = await app.inject({ method: 'POST', url: '/api/users', headers: more, payload: {} });
      return answer.statusCode === 400 ? 'in' : codeOf(answer);
    };
    const other = await signedIn(app, 'reviewer');
    expect(await change(headers)).toBe('in');
    expect(await change({ ...headers, origin: 'http://localhost:80' })).toBe('in');
    expect(await change({ cookie })).toBe('bad-csrf-token');
    expect(await change({ cookie, 'x-csrf-token': other['x-csrf-token']! })).toBe('bad-csrf-token');
    expect(await change({ cookie, 'x-csrf-token': '' })).toBe('bad-csrf-token');
    expect(await change({ ...headers, origin: 'https://evil.example' })).toBe('cross-site');
    expect(await change({ ...headers, origin: 'http://localhost:8000' })).toBe('cross-site');
    expect(await change({ ...headers, origin: 'null' })).toBe('cross-site');
    expect(await change({ ...headers, 'sec-fetch-site': 'cross-site' })).toBe('cross-site');
    expect(await change({ ...headers, authorization: 'Bearer hsy_wrong' })).toBe('not-signed-in');
    const signIn = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://evil.example' },
      payload: { name: 'admin', password: PASSWORD },
    });
    expect(codeOf(signIn)).toBe('cross-site');
  });

  test('a token does what its scopes say and its owner may, by bearer, and of feeds as a password', async () => {
    await fresh();
    const headers = await signedIn(app, 'reviewer');
    const make = (scopes: readonly Permission[], days: number | null = null) =>
      app.inject({ method: 'POST', url: '/api/tokens', headers, payload: { name: 'x', scopes, days } });
    expect(codeOf(await make(['admin']))).toBe('bad-scopes');
    const { token, secret } = (await make(['read'], 1)).json<{ token: { id: string }; secret: string }>();
    const bearer = { authorization: `Bearer ${secret}` };
    const me = async (more: Record<string, string> = bearer, url = '/api/me') =>
      (await app.inject({ url, headers: more })).json<{ permissions: string[] }>().permissions;
    expect(await me()).toEqual(['read']);
    expect(codeOf(await app.inject({ url: '/api/users', headers: bearer }))).toBe('not-allowed');
    expect(codeOf(await app.inject({ url: '/api/tokens', headers: bearer }))).toBe('not-by-token');
    const password = { method: 'POST', url: '/api/password', headers: bearer } as const;
    const changed = await app.inject({ ...password, payload: { old: PASSWORD, new: `${PASSWORD}!` } });
    expect(codeOf(changed)).toBe('not-by-token');
    const basic = { authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` };
    expect(await me(basic)).toEqual([]);
    const feed = await app.inject({ url: '/feeds/standings.atom' });
    if (feed.statusCode !== 404) expect(feed.headers['www-authenticate']).toMatch(/^Basic/);
    // Whoever may do less than they might when they made it has a token that may do less.
    const reading = { role: 'reader', isDisabled: null, password: null } as const;
    const add = (await make(['add', 'review'])).json<{ secret: string }>().secret;
    await changeAccount(record, { name: 'reviewer', change: reading, keep: null });
    expect(await me({ authorization: `Bearer ${add}` })).toEqual([]);
    await changeAccount(record, { name: 'reviewer', change: { ...reading, role: 'reviewer' }, keep: null });
    clock += 24 * 3_600_000;
    expect(await me()).toEqual([]);
    const again = await signedIn(app, 'reviewer');
    await app.inject({ method: 'DELETE', url: `/api/tokens/${token.id}`, headers: again });
    const listed = (await app.inject({ url: '/api/tokens', headers: again })).body;
    expect(listed).not.toContain(token.id);
    expect(listed).not.toContain(secret);
  });

  test('changing one’s password keeps this session and ends the others', async () => {
    await fresh();
    const [here, there] = [await signedIn(app, 'reader'), await signedIn(app, 'reader')];
    const change = (old: string, password: string) =>
      app.inject({
        method: 'POST',
        url: '/api/password',
        headers: here,
        payload: { old, new: password },
      });
    expect(codeOf(await change('not the password', 'another good one'))).toBe('wrong-password');
    expect(codeOf(await change(PASSWORD, 'short'))).toBe('bad-password');
    expect((await change(PASSWORD, 'another good one')).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/tokens', headers: here })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/tokens', headers: there })).statusCode).toBe(401);
    await change('another good one', PASSWORD);
  });

  test('guessing is slowed down, the same for names that are nobody’s, and right ones are not counted', async () => {
    await fresh();
    const guess = async (name: string, password = 'wrong, wrong', remoteAddress = '192.0.2.7') => {
      const payload = { name, password };
      const answer = await app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress });
      return answer.statusCode;
    };
    for (let i = 0; i < 6; i++) expect(await guess('admin', PASSWORD)).toBe(200);
    for (const name of ['admin', 'no such one'])
      expect(await Promise.all(Array.from({ length: 7 }, () => guess(name)))).toEqual([
        ...Array(5).fill(401),
        429,
        429,
      ]);
    expect(await guess('ADMIN', PASSWORD)).toBe(429);
    expect(await guess('admin', PASSWORD, '192.0.2.8')).toBe(200);
    expect(await guess('reader', PASSWORD)).toBe(200);
  });

  test('what admins do stands in the audit, without a secret', async () => {
    await fresh();
    const admin = await signedIn(app, 'admin');
    const made = await app.inject({
      method: 'POST',
      url: '/api/users',
      headers: admin,
      payload: { name: 'Dee', role: 'reader', password: 'dee has a long one' },
    });
    expect(made.json()).toMatchObject({ name: 'Dee', role: 'reader', isDisabled: false });
    expect(made.body).not.toContain('argon2');
    await app.inject({
      method: 'PATCH',
      url: '/api/users/dee',
      headers: admin,
      payload: { password: 'dee has another one', role: 'reviewer' },
    });
    const audit = await app.inject({ url: '/api/audit?actor=admin&limit=2', headers: admin });
    expect(audit.json()).toMatchObject({
      lines: [
        { action: 'user-changed', subject: 'Dee', detail: 'role reviewer, password' },
        { action: 'user-created', subject: 'Dee', detail: 'reader', actor: 'admin' },
      ],
    });
    const all = (await app.inject({ url: '/api/audit?limit=200', headers: admin })).body;
    expect(all).toContain('sign-in-failed');
    expect(all).not.toMatch(/dee has|wrong, wrong|correct horse|hsy_/);
  });
});

onEachStore('without signing in', (store) => {
  let app: App;
  beforeAll(async () => {
    app = await serverOf(await store.open());
  });

  test('the local user may do all, with the token that only our page can read', async () => {
    const me = (await app.inject({ url: '/api/me' })).json();
    expect(me).toMatchObject({ user: { name: 'Una', role: 'admin' }, isAuthOn: false });
    const payload = { name: 'Cy', role: 'reader', password: PASSWORD };
    const make = async (headers: Record<string, string>) =>
      (await app.inject({ method: 'POST', url: '/api/users', headers, payload })).statusCode;
    expect(await make({})).toBe(403);
    expect(await make({ authorization: 'Bearer hsy_anything' })).toBe(403);
    const csrf = await csrfOf(app);
    expect(await make({ ...csrf, origin: 'http://evil.example' })).toBe(403);
    expect(await make(csrf)).toBe(200);
    const session = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { name: 'Cy', password: 'x' },
    });
    expect([session.statusCode, codeOf(session)]).toEqual([409, 'no-sign-in']);
  });

  test.each([
    ['localhost:80', 200],
    ['127.0.0.1', 200],
    ['[::1]:8080', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.nip.io', 421],
    ['localhost@evil.example', 421],
    ['127.0.0.2', 421],
    ['0.0.0.0', 421],
  ])('under the name “%s” it answers %i', async (host, status) => {
    expect((await app.inject({ url: '/api/me', headers: { host } })).statusCode).toBe(status);
    expect((await app.inject({ url: '/', headers: { host } })).statusCode).toBe(
      status === 200 ? 503 : status,
    );
  });
});

test('of an IPv6 address the first 64 bits are somebody’s network', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});
