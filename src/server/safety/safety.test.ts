import { beforeAll, expect, test } from 'vitest';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, idOf, MILL } from '../../../test/record-story.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import { HearsayError } from '../../errors.ts';
import type { App } from '../context.ts';
import { createServer } from '../create-server.ts';
import { statusOfCode } from './status-of-code.ts';

onEachStore('safety', (store) => {
  let app: App;
  let people: readonly string[];
  const faults: string[] = [];
  beforeAll(async () => {
    const record = await store.open();
    await addReading(record, MILL);
    people = [await idOf(record, 'Ana Holm'), await idOf(record, 'Bo Lind')];
    const { context } = await serverOf(record);
    app = await createServer(context, (error, route) => faults.push(`${route}: ${error.message}`));
    app.get('/api/fault/:id', { config: { need: 'public' } }, async () => {
      throw new Error('secret words');
    });
    app.get('/api/busy', { config: { need: 'public' } }, async () => {
      throw new HearsayError('busy', 'Later.');
    });
    return async () => app.close();
  });

  test.each(['/api/me', '/', '/api/no-such', '/api/people/none', '/assets/x.js', '/public/people/x', '/%'])(
    'the headers of safety stand on %s',
    async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(headers['content-security-policy']).not.toContain("'unsafe-inline'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  test('an answer is tagged by its content, and not sent again to who has it', async () => {
    const url = `/api/people/${people[0]}`;
    const first = await app.inject({ url });
    expect([first.statusCode, first.headers['cache-control'], first.headers.vary]).toEqual([
      200,
      'private, no-cache',
      'Cookie, Authorization',
    ]);
    const tag = first.headers.etag as string;
    const ask = async (wanted: string) => {
      const { statusCode, body } = await app.inject({ url, headers: { 'if-none-match': wanted } });
      return [statusCode, body.length > 0];
    };
    expect(await ask(tag)).toEqual([304, false]);
    expect(await ask(`"other", W/${tag}`)).toEqual([304, false]);
    expect(await ask('"other"')).toEqual([200, true]);
    await decide(app.context.record, { type: 'rename', person: people[0]!, name: 'Anna Holm' });
    expect(await ask(tag)).toEqual([200, true]);
  });

  test('a fault tells who asks nothing, and whoever runs the server all but the address', async () => {
    const { statusCode, body } = await app.inject({ url: '/api/fault/private-words?q=more' });
    expect(statusCode).toBe(500);
    expect(body).not.toMatch(/secret|private|at \//);
    expect(faults).toEqual(['GET /api/fault/:id: secret words']);
    const busy = await app.inject({ url: '/api/busy' });
    expect([busy.statusCode, busy.headers['retry-after']]).toEqual([503, '5']);
  });

  test('what is ill-formed is refused with what would be accepted', async () => {
    const { statusCode, body } = await app.inject({ url: '/api/statements?manner=shouted&limit=x' });
    expect(statusCode).toBe(400);
    expect(body).toMatch(/querystring manner: direct, indirect, mixed are accepted; limit: /);
  });

  test('two who decide at once are told of each other', async () => {
    const headers = await csrfOf(app);
    const post = (name: string) =>
      app.inject({
        method: 'POST',
        url: '/api/judgements',
        headers,
        payload: { decision: { type: 'rename', person: people[1], name }, why: null, replaces: null },
      });
    const first = await post('Bob Lind');
    expect(first.statusCode).toBe(200);
    const second = await post('Bo Lynd');
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({
      error: { code: 'already-judged', judgement: { id: first.json().id, by: 'Una' } },
    });
  });
});

test('every code has its status', () => {
  const codes = ['no-such-person', 'ambiguous', 'bad-date', 'restricted', 'busy', 'unreachable', 'too-large'];
  expect(codes.map(statusOfCode)).toEqual([404, 409, 400, 403, 503, 422, 413]);
});
