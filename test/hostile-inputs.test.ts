import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { InjectOptions } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { Decision } from '../src/model/index.ts';
import type { OpenRecord } from '../src/record/index.ts';
import type { App } from '../src/server/context.ts';
import type { Job } from '../src/server/contract.ts';
import {
  FORGED,
  type HostileInput,
  INSIDE,
  RAW,
  RUNS,
  SCRIPTS,
  STRANGE_ADDRESSES,
  STRANGE_BODIES,
  STRANGE_HEADERS,
  STRANGE_UPLOADS,
} from './hostile-inputs.ts';
import { madeReading } from './record-reading.ts';
import { addReading, onEachStore } from './record-stores.ts';
import { decide, idOf, placeOf } from './record-story.ts';
import { csrfOf, serverOf } from './server-of.ts';
import { makeUsers, PASSWORD, signedIn } from './signed-in.ts';

const [SCRIPT, IMAGE, SVG, FRAME, XML] = SCRIPTS;

/** A document whose every field would run in a page that did not make it harmless. */
const HOSTILE = madeReading({
  url: 'https://evil.example/"onmouseover="alert(1)',
  file: `${IMAGE}\r\nSet-Cookie: a=b.html`,
  title: `Mill ${SCRIPT}`,
  byline: SVG,
  publisher: `Evil ${IMAGE}`,
  publishedAt: '2026-03-04',
  text: `${SCRIPT} said ${IMAGE} was shut. “${FRAME}” Bo ${SVG} said. ${XML}`,
  people: [{ name: SCRIPT, aliases: [SVG] }],
  said: [
    { by: SCRIPT, source: SCRIPT, cue: 'said', content: [IMAGE] },
    { by: `Bo ${SVG}`, source: SVG, content: [FRAME] },
  ],
});

const ids = { ':document': HOSTILE.document.id, ':statement': HOSTILE.attributions[0]!.id, ':person': '' };
const filled = <T>(value: T): T =>
  JSON.parse(
    Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(name, id), JSON.stringify(value)),
  ) as T;

/** The request with what stands for ids filled in; bytes are left as they are. */
const requestOf = ({ payload, ...ask }: InjectOptions): InjectOptions => {
  const isPlain = typeof payload === 'string' || (typeof payload === 'object' && !Buffer.isBuffer(payload));
  return {
    ...filled(ask),
    ...(payload === undefined ? {} : { payload: isPlain ? filled(payload) : payload }),
  };
};

/** How long anything may take, in milliseconds, on a machine that does other things as well. */
const PATIENCE = 10_000;

onEachStore('hostile inputs', (store) => {
  let record: OpenRecord;
  let app: App;
  let csrf: Record<string, string>;
  const counts = async () => {
    const { documents } = (await app.inject({ url: '/api/statistics' })).json();
    return { documents, me: (await app.inject({ url: '/api/me' })).statusCode };
  };

  beforeAll(async () => {
    record = await store.open();
    await addReading(record, HOSTILE);
    ids[':person'] = await idOf(record, SCRIPT);
    const decisions: readonly Decision[] = [
      { type: 'rename', person: ids[':person'], name: `${SCRIPT}${IMAGE}` },
      { type: 'note', about: { person: ids[':person'] }, text: SVG },
      { type: 'note', about: { attribution: placeOf(HOSTILE, 0) }, text: FRAME },
      { type: 'publish', about: { document: ids[':document'] }, isIndexed: true },
      { type: 'publish', about: { person: ids[':person'] }, isIndexed: true },
      { type: 'publish', about: { attribution: placeOf(HOSTILE, 0) }, isIndexed: false },
    ];
    for (const decision of decisions) await decide(record, decision);
    app = await serverOf(record);
    csrf = await csrfOf(app);
    await app.inject({
      method: 'POST',
      url: '/api/searches',
      headers: csrf,
      payload: { name: XML, query: { q: 'shut' } },
    });
  });

  const tryAll = (name: string, inputs: readonly HostileInput[]) =>
    test(`${name}: ${inputs.length} of them`, async () => {
      const before = await counts();
      for (const { what, ask, status, without } of inputs) {
        const request = requestOf(ask);
        const began = performance.now();
        const answer = await app.inject({ ...request, headers: { ...csrf, ...request.headers } });
        expect({ what, status: answer.statusCode, body: answer.body.slice(0, 300) }).toEqual({
          what,
          status: expect.toSatisfy((given: number) => status.includes(given)),
          body: expect.any(String),
        });
        expect(performance.now() - began, what).toBeLessThan(PATIENCE);
        if (without) expect(answer.body, what).not.toMatch(without);
        expect(answer.headers, what).not.toHaveProperty('access-control-allow-origin');
        expect(String(answer.headers['content-security-policy']), what).toMatch(/default-src 'none'|sandbox/);
        if (answer.statusCode >= 400)
          expect(answer.json(), what).toEqual({
            error: { code: expect.stringMatching(/^[a-z-]+$/), message: expect.any(String), judgement: null },
          });
      }
      expect(await counts()).toEqual({ ...before, me: 200 });
      expect(({} as { readonly admin?: unknown }).admin).toBeUndefined();
    }, 120_000);

  tryAll('addresses', STRANGE_ADDRESSES);
  tryAll('bodies', STRANGE_BODIES);
  tryAll('headers', STRANGE_HEADERS);

  test('what is stored is shown as text wherever it is shown', async () => {
    const searches = (await app.inject({ url: '/api/searches' })).json<{ searches: { id: string }[] }>();
    const formats = ['html', 'markdown', 'csv', 'json', 'jsonl', 'w3c', 'table'];
    const urls = [
      ...formats.map((format) => `/api/documents/:document/as/${format}`),
      ...['documents', 'statements', 'people'].map(
        (kind) => `/public/${kind}/:${kind === 'people' ? 'person' : kind.slice(0, -1)}`,
      ),
      ...[
        'documents',
        'statements',
        'people',
        'facets',
        'statistics',
        'doubts',
        'judgements',
        'published',
        'audit',
      ].map((list) => `/api/${list}`),
      ...['documents/:document', 'statements/:statement', 'people/:person'].map((one) => `/api/${one}`),
      '/feeds/people/:person.atom',
      '/feeds/standings.atom',
      `/feeds/searches/${searches.searches[0]!.id}.atom`,
      `/api/people/${encodeURIComponent(SCRIPT)}`,
      `/public/people/${encodeURIComponent(SCRIPT)}`,
      '/public',
      '/api',
    ];
    const seen: string[] = [];
    for (const url of urls.map(filled)) {
      const { statusCode, headers, body } = await app.inject({ url });
      const type = String(headers['content-type']);
      if (statusCode === 200) seen.push(url);
      expect([url, headers['x-content-type-options']]).toEqual([url, 'nosniff']);
      expect([url, statusCode < 500]).toEqual([url, true]);
      expect(String(headers['content-security-policy']), url).not.toContain('unsafe');
      if (/html|xml/.test(type)) expect(body, url).not.toMatch(RUNS);
      else
        expect(type, url).toMatch(
          /^(?:application\/(?:json|x-ndjson|jsonl|ld\+json|octet-stream)|text\/(?:plain|csv|markdown))/,
        );
    }
    expect(seen.length).toBeGreaterThan(20);
    const original = await app.inject({ url: filled('/api/documents/:document/as/html') });
    expect(original.headers).not.toHaveProperty('set-cookie');
  });

  test('nobody who says they are somebody is believed', async () => {
    const shut = await serverOf(record, { isAuthOn: true });
    await makeUsers(record);
    for (const [what, headers] of FORGED) {
      const me = await shut.inject({ url: '/api/me', headers });
      expect([what, me.statusCode, me.json().user]).toEqual([what, 200, null]);
      const users = await shut.inject({ url: '/api/users', headers });
      expect([what, users.statusCode]).toEqual([what, 401]);
      for (const url of [
        '/api/statements',
        filled('/api/documents/:document'),
        '/api/audit',
        '/feeds/standings.atom',
      ])
        expect([what, url, (await shut.inject({ url, headers })).statusCode]).toEqual([what, url, 401]);
    }
    // A session that somebody had beforehand is not the one that they have signed in to.
    const fixed = { cookie: `hearsay-session=${'F'.repeat(43)}` };
    const signIn = await shut.inject({
      method: 'POST',
      url: '/api/session',
      headers: fixed,
      payload: { name: 'reader', password: PASSWORD },
    });
    expect(signIn.cookies[0]!.value).not.toBe('F'.repeat(43));
    expect((await shut.inject({ url: '/api/me', headers: fixed })).json().user).toBeNull();
    // A reader who asks for more gets no more.
    const reader = await signedIn(shut, 'reader');
    for (const url of ['/api/users', '/api/audit', '/api/doubts', '/api/jobs', '/api/published'])
      expect([url, (await shut.inject({ url, headers: reader })).statusCode]).toEqual([url, 403]);
    const raised = await shut.inject({
      method: 'PATCH',
      url: '/api/users/reader',
      headers: reader,
      payload: { role: 'admin' },
    });
    expect(raised.statusCode).toBe(403);
  });
});

onEachStore('what leads inside', (store) => {
  test(`${INSIDE.length} addresses of this machine and its network are not asked`, async () => {
    let asked = 0;
    const canary = createServer((_request, response) => {
      asked++;
      response.end('<p>Ana said the canary is dead.</p>');
    }).listen(0);
    await new Promise((resolve) => canary.once('listening', resolve));
    const { port } = canary.address() as AddressInfo;
    const urls = INSIDE.map((url) => url.replace('PORT', String(port)));
    const record = await store.open();
    const app = await serverOf(record);
    const headers = await csrfOf(app);
    const post = (url: string, payload: object) => app.inject({ method: 'POST', url, headers, payload });
    try {
      for (const url of urls) {
        const read = await post('/api/read', { url });
        expect([url, read.statusCode]).toEqual([
          url,
          expect.toSatisfy((status) => status === 400 || status === 422),
        ]);
        expect(read.body).not.toContain('canary');
      }
      const check = await post('/api/check', { url: urls[0]! });
      expect(check.statusCode).toBe(422);
      const compare = await post('/api/compare', { accounts: [urls[0]!, urls[3]!] });
      expect(compare.statusCode).toBe(422);
      let job = (await post('/api/jobs', { kind: 'add', inputs: urls })).json<Job>();
      while (job.finishedAt === null) {
        await wait(100);
        job = (await app.inject({ url: `/api/jobs/${job.id}` })).json<Job>();
      }
      expect(job.progress).toMatchObject({ added: 0, failed: urls.length });
      expect(asked).toBe(0);
    } finally {
      canary.close();
    }
  }, 120_000);

  test(`${STRANGE_UPLOADS.length} uploads do no harm`, async () => {
    const record = await store.open();
    const app = await serverOf(record);
    const headers = await csrfOf(app);
    for (const { what, ask, status } of STRANGE_UPLOADS) {
      const answer = await app.inject({ ...ask, headers: { ...headers, ...ask.headers } });
      expect([what, answer.statusCode, answer.body.slice(0, 200)]).toEqual([
        what,
        expect.toSatisfy((given: number) => status.includes(given)),
        expect.any(String),
      ]);
    }
    const isDone = async () =>
      (await app.inject({ url: '/api/jobs' }))
        .json<{ jobs: Job[] }>()
        .jobs.every(({ finishedAt }) => finishedAt !== null);
    while (!(await isDone())) await wait(200);
    expect(existsSync('/tmp/hearsay-owned.txt')).toBe(false);
    expect((await app.inject({ url: '/api/me' })).statusCode).toBe(200);
  }, 180_000);

  test(`${RAW.length} requests that are none are refused, and the server goes on`, async () => {
    const app = await serverOf(await store.open());
    const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const send = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(Number(address.port), '127.0.0.1', () => {
          socket.write(text.replace('HOST', address.host));
          socket.setTimeout(2000, () => socket.destroy());
        });
        socket.on('data', (bytes) => {
          answer += bytes.toString();
          socket.end();
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve(answer));
      });
    for (const [what, request, wanted] of RAW) expect(await send(request), what).toMatch(wanted);
    expect((await fetch(`${address.origin}/api/me`)).status).toBe(200);
    const rebound = await send('GET /api/me HTTP/1.1\r\nHost: evil.example\r\n\r\n');
    expect(rebound).toMatch(/^HTTP\/1\.1 421 /);
    const otherPort = await send('GET /api/me HTTP/1.1\r\nHost: localhost:1\r\n\r\n');
    expect(otherPort).toMatch(/^HTTP\/1\.1 421 /);
  });
});
