import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, idOf, placeOf } from '../../../test/record-story.ts';
import { serverOf } from '../../../test/server-of.ts';
import { CHROMIUM_FLAGS, chromium } from '../../../test/surroundings.ts';
import type { Subject } from '../../model/index.ts';
import { createAccount, createToken, type OpenRecord } from '../../record/index.ts';
import type { App } from '../context.ts';

const EVIL = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e';
const HOSTILE = madeReading({
  url: 'javascript:alert(1)',
  publisher: EVIL,
  title: EVIL,
  publishedAt: '2026-03-10',
  text: `Ann Moor said: “${EVIL} is a wreath of weeds.” Nobody laughed.`,
  people: [{ name: 'Ann Moor', aliases: [EVIL] }],
  said: [
    {
      by: 'Ann Moor',
      source: 'Ann Moor',
      cue: 'said',
      content: [`“${EVIL} is a wreath of weeds.”`],
      manner: 'direct',
    },
  ],
});

let now = new Date('2026-04-01T00:00:00Z');

const publish = (record: OpenRecord, about: Subject, isIndexed = false) =>
  decide(record, { type: 'publish', about, isIndexed });

const ldOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)![1]!) as {
    '@graph': readonly Record<string, unknown>[];
  };

async function openFilled(open: (where?: string, ports?: object) => Promise<OpenRecord>) {
  const record = await open(undefined, { links: FAKE_LINKS, now: () => now });
  await addLinkedStory(record);
  await addReading(record, HOSTILE);
  await createAccount(record, { name: 'reader', role: 'reader', password: 'a long enough one' });
  return record;
}

onEachStore('pages before the public', ({ open }) => {
  let shared: Promise<OpenRecord> | null = null;
  const filled = (): Promise<OpenRecord> => {
    shared ??= openFilled(open);
    return shared;
  };
  /** Asked by somebody who has not signed in. */
  const start = async () => {
    const record = await filled();
    return { record, app: await serverOf(record, { isAuthOn: true }) };
  };

  test('published, there; undone, as though it had never been', async () => {
    const { record, app } = await start();
    const none = await app.inject('/public/documents/nothing-of-the-kind');
    expect(none.statusCode).toBe(404);
    const subjects: readonly (readonly [string, Subject])[] = [
      [`documents/${REMARK.document.id}`, { document: REMARK.document.id }],
      [`statements/${idIn(REMARK, 0)}`, { attribution: placeOf(REMARK, 0) }],
      [`people/${await idOf(record, 'Bo Lind')}`, { person: await idOf(record, 'Bo Lind') }],
    ];
    for (const [path, about] of subjects) {
      const url = `/public/${path}`;
      const before = await app.inject(url);
      expect([before.statusCode, before.body]).toEqual([404, none.body]);
      const made = await publish(record, about);
      const there = await app.inject(url);
      expect([path, there.statusCode]).toEqual([path, 200]);
      expect(there.headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(there.body).toContain('<meta name="robots" content="noindex, nofollow">');
      expect(there.body).toContain(`<link rel="canonical" href="http://localhost${url}">`);
      expect((await app.inject(url.slice(0, -2))).statusCode).toBe(404);
      await decide(record, { type: 'undo', judgement: made.id });
      const after = await app.inject(url);
      expect([after.statusCode, after.body]).toEqual([404, none.body]);
      expect(after.headers['x-robots-tag']).toBe('noindex, nofollow');
    }
  });

  test('a statement does not take its person with it, nor its document', async () => {
    const { record, app } = await start();
    const made = await publish(record, { attribution: placeOf(REMARK, 0) }, true);
    const { headers, body } = await app.inject(`/public/statements/${idIn(REMARK, 0)}`);
    expect(headers['x-robots-tag']).toBe('index, follow');
    expect(body).toContain('https://sentinel.example/mill#:~:text=');
    for (const path of [
      `people/${await idOf(record, 'Ana Holm')}`,
      `documents/${REMARK.document.id}`,
      `statements/${idIn(REPORT, 1)}`,
    ])
      expect([path, (await app.inject(`/public/${path}`)).statusCode]).toEqual([path, 404]);
    await decide(record, { type: 'undo', judgement: made.id });
  });

  test('what became of it is there once a person accepted it, and no standing before', async () => {
    const { record, app } = await start();
    const made = await publish(record, { attribution: placeOf(REMARK, 0) });
    const url = `/public/statements/${idIn(REMARK, 0)}`;
    expect((await app.inject(url)).body).toContain('as reported, by what reviewers have accepted');
    expect((await app.inject(url)).body).not.toMatch(/retracted|withdrew|disputes it|apologises/);
    const accepted = await decide(record, {
      type: 'accept-link',
      from: placeOf(REPORT, 2),
      to: placeOf(REMARK, 0),
      relation: 'disputes',
    });
    const { body } = await app.inject(url);
    expect(body).toContain('Bo Lind disputes it');
    expect(body).toContain('disputed, by what reviewers have accepted');
    expect(body).not.toMatch(/retracted|withdrew|apologises|Una/);
    for (const { id } of [accepted, made]) await decide(record, { type: 'undo', judgement: id });
  });

  test('what search engines are told: who is quoted and where', async () => {
    const { record, app } = await start();
    const made = await publish(record, { attribution: placeOf(REMARK, 0) });
    const { body } = await app.inject(`/public/statements/${idIn(REMARK, 0)}`);
    const [quotation] = ldOf(body)['@graph'];
    expect(quotation).toMatchObject({
      '@type': 'Quotation',
      text: '“The old mill was never worth a penny to this town.”',
      creator: { '@type': 'Person', name: 'Ana Holm' },
      isPartOf: { '@type': 'NewsArticle', publisher: { name: 'The Sentinel' } },
    });
    await decide(record, { type: 'undo', judgement: made.id });
    const denial = await publish(record, { attribution: placeOf(REPORT, 1) });
    // Through somebody else's mouth it is nobody's claim.
    expect(ldOf((await app.inject(`/public/statements/${idIn(REPORT, 1)}`)).body)['@graph']).toEqual([]);
    await decide(record, { type: 'undo', judgement: denial.id });
  });

  test('hostile words are words', async () => {
    const { record, app } = await start();
    const person = await idOf(record, 'Ann Moor');
    const made = [
      await publish(record, { document: HOSTILE.document.id }),
      await publish(record, { attribution: placeOf(HOSTILE, 0) }),
      await publish(record, { person }),
    ];
    const paths = [`documents/${HOSTILE.document.id}`, `statements/${idIn(HOSTILE, 0)}`, `people/${person}`];
    for (const path of paths) {
      const { body } = await app.inject(`/public/${path}`);
      expect(body).toContain('wreath of weeds');
      expect(body.match(/<script/g)).toHaveLength(1);
      expect(body).not.toMatch(/<img|href="javascript|\u202e/);
      expect(JSON.stringify(ldOf(body))).not.toContain('javascript:');
    }
    for (const { id } of made) await decide(record, { type: 'undo', judgement: id });
  });

  test('what is under embargo or restricted is in no page, and in no pack of a reader', async () => {
    const { record, app } = await start();
    const about = { document: HOSTILE.document.id };
    const person = await idOf(record, 'Ann Moor');
    await publish(record, about);
    await publish(record, { attribution: placeOf(HOSTILE, 0) });
    await publish(record, { person });
    const paths = [`documents/${about.document}`, `statements/${idIn(HOSTILE, 0)}`, `people/${person}`];
    const statuses = async () =>
      Promise.all(paths.map(async (path) => (await app.inject(`/public/${path}`)).statusCode));
    expect(await statuses()).toEqual([200, 200, 200]);
    const { secret } = await createToken(record, {
      ...{ account: 'reader', name: 'x', days: null },
      scopes: ['read'],
    });
    const pack = async () =>
      app.inject({
        url: `/api/statements/${idIn(HOSTILE, 0)}/evidence.zip`,
        headers: { authorization: `Bearer ${secret}` },
      });

    const until = '2026-05-01T00:00:00Z';
    await decide(record, { type: 'access', about, access: 'embargoed', until });
    expect(await statuses()).toEqual([404, 404, 404]);
    expect((await pack()).statusCode).toBe(404);
    now = new Date('2026-05-01T00:00:01Z');
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(Object.keys(unzipSync((await pack()).rawPayload))).toContain(`snapshot/${about.document}.txt`);

    const restricted = await decide(record, { type: 'restrict', about });
    expect((await statuses()).slice(0, 2)).toEqual([404, 404]);
    expect((await app.inject(`/public/people/${person}`)).body).not.toContain('wreath');
    await decide(record, { type: 'undo', judgement: restricted.id });
    now = new Date('2026-04-01T00:00:00Z');
  });

  test('there is no list, and the style sheet is for anybody', async () => {
    const { app } = await start();
    expect((await app.inject('/public')).statusCode).toBe(404);
    expect((await app.inject('/public/people')).statusCode).toBe(404);
    expect((await app.inject('/public/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  describe.skipIf(chromium === null)('in Chromium', () => {
    /** What the browser had to say to a page. */
    async function complaints(app: App, path: string) {
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-public-'));
      const address = await app.listen({ port: 0, host: '127.0.0.1' });
      const args = [
        ...CHROMIUM_FLAGS,
        '--enable-logging=stderr',
        `--user-data-dir=${folder}`,
        '--dump-dom',
        `${address}${path}`,
      ];
      const { stdout, stderr } = await promisify(execFile)(chromium ?? '', args, { timeout: 50_000 });
      rmSync(folder, { recursive: true, maxRetries: 3 });
      return { dom: stdout, console: stderr.split('\n').filter((line) => line.includes(':CONSOLE:')) };
    }

    test('the policy has nothing against the page and its data', { timeout: 60_000 }, async () => {
      const { record, app } = await start();
      const made = await publish(record, { attribution: placeOf(REMARK, 0) });
      const { dom, console } = await complaints(app, `/public/statements/${idIn(REMARK, 0)}`);
      expect(dom).toContain('penny to this town');
      expect(console).toEqual([]);
      await decide(record, { type: 'undo', judgement: made.id });
    });
  });
});
