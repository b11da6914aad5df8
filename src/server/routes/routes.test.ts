import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AFTER, addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { placeOf } from '../../../test/record-story.ts';
import { serverOf } from '../../../test/server-of.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { App } from '../context.ts';
import type { Api, Failure, RouteName } from '../contract.ts';
import { API_SCHEMAS } from '../schemas/api-schemas.ts';
import { failureSchema } from '../schemas/failure.ts';

/** What a route answers at an address, after it was held against its schema. */
async function got<K extends RouteName>(app: App, route: K, address: string): Promise<Api[K]['answer']> {
  const answer = await app.inject(address);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return z.parse(API_SCHEMAS[route].response[200], answer.json()) as Api[K]['answer'];
}

/** The failure that an address is answered with. */
async function failed(app: App, address: string): Promise<readonly [number, string]> {
  const answer = await app.inject(address);
  const { error } = z.parse(failureSchema, answer.json()) as Failure;
  return [answer.statusCode, error.code];
}

async function decided(app: App, body: Api['POST /api/judgements']['body']) {
  const { csrf } = (await app.inject('/api/me')).json<{ csrf: string }>();
  return app.inject({ method: 'POST', url: '/api/judgements', headers: { 'x-csrf-token': csrf }, body });
}

const HOSTILE = madeReading({
  url: 'https://tabloid.example/x',
  publisher: '<b>The “Tab”</b>',
  publishedAt: '2026-03-11',
  title: '<script>alert(1)</script>',
  text: 'First of all, nothing.\n\nThe river is “high”, Dee Ash warned, “and it will rise again”. More of it.\n\nLast.',
  said: [
    {
      by: 'Dee Ash',
      source: 'Dee Ash',
      cue: 'warned',
      content: ['The river is “high”', '“and it will rise again”'],
      manner: 'mixed',
      act: 'warn',
    },
  ],
});

onEachStore('the routes of a record', ({ open }) => {
  let record: OpenRecord;
  let app: App;
  beforeAll(async () => {
    record = await open();
    await addLinkedStory(record);
    await addReading(record, HOSTILE);
    app = await serverOf(record);
  });

  test('list statements, narrow them, and lead on to the next part', async () => {
    const all = await got(app, 'GET /api/statements', '/api/statements');
    expect(all.total).toBe(8);
    const [first] = all.statements;
    expect(first!.words).toBe('The river is “high” … “and it will rise again”');
    expect(first!.context).toEqual({ before: 'First of all, nothing. ', after: '. More of it. Last.' });
    expect([first!.outlet, first!.speakers[0]!.name]).toEqual(['<b>The “Tab”</b>', 'Dee Ash']);
    const part = await app.inject('/api/statements?limit=3&offset=2&publisher=The%20Courier&copies=true');
    expect(part.headers.link).toBeUndefined();
    const begun = await app.inject('/api/statements?limit=3&offset=2');
    expect(begun.headers.link).toBe('</api/statements?limit=3&offset=5>; rel="next"');
    const cy = await got(app, 'GET /api/statements', '/api/statements?speaker=Cy%20Orr');
    expect(cy.statements.map(({ cue }) => cue)).toEqual(['said that']);
  });

  test('find statements by words, and say where they stand in them', async () => {
    const found = await got(app, 'GET /api/statements', '/api/statements?q=rising%20river');
    expect(found.statements).toHaveLength(1);
    const [{ words, matches }] = found.statements as [(typeof found.statements)[number]];
    expect(matches.map(({ start, end }) => words.slice(start, end))).toEqual(['river', 'rise']);
    expect(await failed(app, '/api/statements?q=river&by=meaning')).toEqual([503, 'no-encoder']);
  });

  test('refuse what is no such query, and name what would be', async () => {
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=ten',
      'publihser=x',
      'manner=loud',
      'copies=maybe',
      'q=a&q=b',
    ])
      expect([query, ...(await failed(app, `/api/statements?${query}`))]).toEqual([
        query,
        400,
        'bad-request',
      ]);
    expect(await failed(app, '/api/statements?from=yesterday')).toEqual([400, 'bad-date']);
    expect(await failed(app, '/api/statements?speaker=Nobody%20Known')).toEqual([404, 'no-such-person']);
  });

  test('show a statement with its paragraph, account, reason and the way to its page', async () => {
    const view = await got(app, 'GET /api/statements/:id', `/api/statements/${idIn(REMARK, 0)}`);
    expect(view.account.reports.map(({ outlet }) => outlet)).toContain('The Sentinel');
    expect(view.document.publisher).toBe('The Sentinel');
    expect(view.sourceUrl).toMatch(/^https:\/\/sentinel\.example\/mill#:~:text=%E2%80%9CThe%20old%20mill/);
    const river = await got(app, 'GET /api/statements/:id', `/api/statements/${idIn(HOSTILE, 0)}`);
    const { excerpt, attribution } = river;
    expect(excerpt.text).toMatch(/^The river[\s\S]+More of it\.$/);
    expect(
      attribution.content.map(({ start, end }) =>
        excerpt.text.slice(start - excerpt.start, end - excerpt.start),
      ),
    ).toEqual(['The river is “high”', '“and it will rise again”']);
    expect(await failed(app, '/api/statements/ffffffffff')).toEqual([404, 'no-such-statement']);
  });

  test('show people, by name or by how much they say', async () => {
    const { people } = await got(app, 'GET /api/people', '/api/people');
    expect(people[0]).toMatchObject({ person: { name: 'Ana Holm' }, statements: 4 });
    const named = await got(app, 'GET /api/people', '/api/people?q=holm');
    expect(named.people).toMatchObject([{ person: { name: 'Ana Holm' }, statements: 4 }]);
    const view = await got(app, 'GET /api/people/:id', '/api/people/Ana%20Holm?limit=2');
    expect([view.statements.statements.length, view.statements.total]).toEqual([2, 4]);
    expect(view.years).toEqual([{ label: '2026', count: 4 }]);
    const weir = await got(app, 'GET /api/people/:id', '/api/people/Dee%20Ash?q=weir');
    expect(weir.statements.statements.map(({ cue }) => cue)).toEqual(['denied']);
    expect(await failed(app, '/api/people/Nobody')).toEqual([404, 'no-such-person']);
  });

  test('show documents, give out what they were read from, and write them in every format', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const page = madeReading({ url: 'https://x.example/', text: 'Bo Lind said so.', said: [] });
    const original = { bytes, sha256: 'a'.repeat(64), mediaType: 'text/html', charset: null, fetched: null };
    await addReading(record, page, { original });
    const view = await got(app, 'GET /api/documents/:id', `/api/documents/${REPORT.document.id}`);
    expect(Object.keys(view.reasons)).toEqual(view.attributions.map(({ id }) => id));
    expect('sourceMap' in view.document).toBe(false);
    expect(view.hasOriginal).toBe(false);
    const kept = await app.inject(`/api/documents/${page.document.id}/original`);
    expect([kept.headers['content-type'], kept.headers['content-disposition']]).toEqual([
      'application/octet-stream',
      `attachment; filename="original-${page.document.id.slice(0, 16)}"`,
    ]);
    expect(kept.headers['content-security-policy']).toContain('sandbox');
    expect(kept.rawPayload).toEqual(bytes);
    expect(await failed(app, `/api/documents/${REPORT.document.id}/original`)).toEqual([
      404,
      'no-such-original',
    ]);
    for (const format of ['table', 'json', 'jsonl', 'csv', 'markdown', 'html', 'w3c']) {
      const written = await app.inject(`/api/documents/${HOSTILE.document.id}/as/${format}`);
      expect(written.statusCode).toBe(200);
      expect(written.headers['content-disposition']).toContain('attachment');
      expect(written.body).toContain('it will rise again');
      if (format === 'html') expect(written.body).not.toContain('<script');
    }
    expect(await failed(app, `/api/documents/${HOSTILE.document.id}/as/exe`)).toEqual([400, 'bad-request']);
  });

  test('list documents, and what is before the public', async () => {
    const listed = await got(app, 'GET /api/documents', '/api/documents?order=published&limit=2');
    expect(listed.documents[0]).toMatchObject({ id: HOSTILE.document.id, access: 'open', statements: 1 });
    expect((await got(app, 'GET /api/documents', '/api/documents?q=script')).total).toBe(1);
    const about = { attribution: placeOf(HOSTILE, 0) };
    await decided(app, { decision: { type: 'publish', about, isIndexed: false }, why: null, replaces: null });
    const { published } = await got(app, 'GET /api/published', '/api/published');
    const address = `/public/statements/${idIn(HOSTILE, 0)}`;
    expect(published).toMatchObject([{ subject: about, isIndexed: false, by: 'Una', address }]);
    const view = await got(app, 'GET /api/statements/:id', `/api/statements/${idIn(HOSTILE, 0)}`);
    expect([view.isPublished, view.judgements[0]!.decision.type]).toEqual([true, 'publish']);
  });

  test('take decisions in the name of who asks, and show the second reviewer what the first decided', async () => {
    const decision = { type: 'reject' as const, attribution: placeOf(AFTER, 2) };
    const body = { decision, why: ' no words of hers ', replaces: null };
    const [first, second] = await Promise.all([decided(app, body), decided(app, body)]);
    const made = [first, second].find(({ statusCode }) => statusCode === 200)!;
    const refused = [first, second].find((one) => one !== made)!;
    const judgement = z.parse(API_SCHEMAS['POST /api/judgements'].response[200], made.json());
    expect([judgement.by, judgement.why]).toEqual(['Una', 'no words of hers']);
    const { error } = z.parse(failureSchema, refused.json());
    expect([refused.statusCode, error.code, error.judgement?.id]).toEqual([
      409,
      'already-judged',
      judgement.id,
    ]);
    const { judgements, total } = await got(app, 'GET /api/judgements', '/api/judgements');
    expect([total, judgements[0]!.judgement.id, judgements[0]!.state]).toEqual([2, judgement.id, 'current']);
    const named = await decided(app, { ...body, by: 'Somebody else' } as typeof body);
    expect(named.statusCode).toBe(400);
    const outside = { type: 'add' as const, document: AFTER.document.id, speaker: null };
    const spans = [{ start: 5, end: 1_000_000 }];
    const values = {
      source: [],
      cue: [],
      content: spans,
      manner: 'direct',
      polarity: 'asserted',
      act: 'say',
    } as const;
    const wrong = await decided(app, { decision: { ...outside, values }, why: null, replaces: null });
    expect(wrong.statusCode).toBe(400);
  });

  test('list what is in doubt, by kind, and figures', async () => {
    const all = await got(app, 'GET /api/doubts', '/api/doubts');
    const links = await got(app, 'GET /api/doubts', '/api/doubts?kind=link');
    expect(links.doubts.every(({ kind }) => kind === 'link')).toBe(true);
    expect(all.doubts.length).toBeGreaterThanOrEqual(links.doubts.length);
    const figures = await got(app, 'GET /api/statistics', '/api/statistics?groupBy=speaker&limit=2');
    expect(figures.groups).toHaveLength(2);
    expect(figures.hasCopies).toBe(false);
    const facets = await got(app, 'GET /api/facets', '/api/facets');
    expect(facets.isCut).toBe(false);
    expect(facets.speakers[0]).toMatchObject({ label: 'Ana Holm', count: 4 });
  });
});
