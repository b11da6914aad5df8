import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../test/fake-links.ts';
import { addLinkedStory, idIn, REMARK, REPORT } from '../../../test/linked-story.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { decide, idOf, placeOf } from '../../../test/record-story.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import { parseFeed } from '../../read/feed/parse-feed.ts';
import { parseXml } from '../../read/feed/xml/parse-xml.ts';
import { createAccount, createToken, type OpenRecord } from '../../record/index.ts';
import type { App } from '../context.ts';
import type { SavedSearch } from '../contract.ts';

const EVIL = ']]></title><script>alert(1)</script>&amp;\u202e\u0001\ufffe';
const HOSTILE = madeReading({
  url: 'https://evil.example/"><script>',
  publisher: EVIL,
  title: EVIL,
  publishedAt: '2026-03-10T08:00:00+01:00',
  text: `Ana Holm said that ${EVIL} was a wreath of weeds.`,
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said that', content: [`${EVIL} was a wreath of weeds`] },
  ],
});
const SECRET = madeReading({
  url: 'https://secret.example/1',
  publisher: 'The Secret',
  publishedAt: '2026-03-11',
  text: 'Ana Holm said that the vault stood open. Bo Lind disputed that the vault stood open.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said that', content: ['the vault stood open'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'disputed', content: ['that the vault stood open'] },
  ],
});

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const PASSWORD = 'a long enough one';

let now = new Date('2026-04-01T00:00:00Z');

/** A feed as the project's own reader reads it, checked for what RFC 4287 asks of every one. */
async function read(app: App, url: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await app.inject({ url, headers });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  const { root, fault } = parseXml(answer.body);
  expect(fault).toBeNull();
  const of = (name: string, element = root!) => element.children.filter((one) => one.name === name);
  const checked = [root!, ...of('entry')];
  for (const element of checked) {
    expect(of('id', element)).toHaveLength(1);
    expect(of('title', element)).toHaveLength(1);
    expect(of('author', element).length).toBeGreaterThan(0);
    expect(of('updated', element)[0]!.text).toMatch(RFC_3339);
  }
  const ids = checked.map((element) => of('id', element)[0]!.text);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^tag:hearsay\.invalid,2026:/);
  const links = of('link').map(({ attributes }) => [attributes.get('rel'), attributes.get('href')]);
  expect(links).toContainEqual(['self', `http://localhost${url}`]);
  const words = of('entry').map((element) => of('title', element)[0]!.text);
  return { answer, words, feed: parseFeed(answer.body, { name: url, address: null }) };
}

onEachStore('feeds', ({ open }) => {
  let shared: Promise<OpenRecord> | null = null;
  const filled = (): Promise<OpenRecord> => {
    shared ??= open(undefined, { links: FAKE_LINKS, now: () => now }).then(async (record) => {
      await addLinkedStory(record);
      await addReading(record, HOSTILE);
      await addReading(record, SECRET);
      for (const name of ['reader', 'other'])
        await createAccount(record, { name, role: 'reader', password: PASSWORD });
      return record;
    });
    return shared;
  };
  const titles = async (app: App, url: string, headers = {}) =>
    (await read(app, url, headers)).feed.entries.map(({ title }) => title);
  /** As feed readers sign in: the token is the password. */
  const signIn = async (record: OpenRecord, account: string) => {
    const { secret } = await createToken(record, { account, name: 'feeds', scopes: ['read'], days: null });
    return { authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}` };
  };

  test('what a person says: one entry a statement, hostile words as words', async () => {
    const record = await filled();
    const app = await serverOf(record);
    const { feed, words, answer } = await read(app, `/feeds/people/${await idOf(record, 'Ana Holm')}.atom`);
    expect(feed.title).toBe('Ana Holm: statements');
    const remarks = feed.entries.filter(({ title }) => title!.includes('penny to this town'));
    expect(remarks.map(({ url }) => url)).toEqual([`http://localhost/statements/${idIn(REMARK, 0)}`]);
    const hostile = feed.entries.find(({ title }) => title!.includes('wreath of weeds'))!;
    expect(words.join('\n')).toContain(
      'Ana Holm (“said that”): ]]></title><script>alert(1)</script>&amp;\ufffd',
    );
    expect(hostile.publishedAt).toBe('2026-03-10T07:00:00.000Z');
    expect(answer.body).not.toMatch(/<script|\u202e|\ufffe/);
    expect(answer.body).not.toContain('\u0001');
  });

  test('whoever has it already is told so', async () => {
    const record = await filled();
    const app = await serverOf(record);
    const url = `/feeds/people/${await idOf(record, 'Ana Holm')}.atom?limit=2`;
    const { answer, feed } = await read(app, url);
    expect(feed.entries.length).toBeLessThanOrEqual(2);
    expect(answer.headers['last-modified']).toMatch(/ GMT$/);
    const again = await app.inject({ url, headers: { 'if-none-match': String(answer.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('a standing changes by what a person accepted, and no longer once that is undone', async () => {
    const record = await filled();
    const app = await serverOf(record);
    const [ana, bo] = [await idOf(record, 'Ana Holm'), await idOf(record, 'Bo Lind')];
    const all = '/feeds/standings.atom';
    expect(await titles(app, all)).toEqual([]);
    const accepted = await decide(record, {
      type: 'accept-link',
      from: placeOf(REPORT, 2),
      to: placeOf(REMARK, 0),
      relation: 'disputes',
    });
    const title = 'disputed: Ana Holm (“said”): “The old mill was never worth a penny to this town.”';
    expect(await titles(app, all)).toEqual([title]);
    expect(await titles(app, `/feeds/people/${ana}/standings.atom`)).toEqual([title]);
    expect(await titles(app, `/feeds/people/${bo}/standings.atom`)).toEqual([]);
    const { answer } = await read(app, all);
    expect(answer.body).not.toContain('withdrew');
    await decide(record, { type: 'undo', judgement: accepted.id });
    expect(await titles(app, all)).toEqual([]);
  });

  test('what a kept search finds; each user has their own', async () => {
    const record = await filled();
    const app = await serverOf(record, { isAuthOn: true });
    const [mine, theirs] = [await signIn(record, 'reader'), await signIn(record, 'other')];
    const bearer = async (account: string) => {
      const made = await createToken(record, { account, name: 'api', scopes: ['read'], days: null });
      return { authorization: `Bearer ${made.secret}` };
    };
    const [own, others] = [await bearer('reader'), await bearer('other')];
    const body = { name: EVIL, query: { q: 'mill', publisher: 'The Sentinel' } };
    const kept = await app.inject({ method: 'POST', url: '/api/searches', headers: own, payload: body });
    expect([kept.statusCode, kept.json<SavedSearch>().query]).toEqual([200, body.query]);
    const { id } = kept.json<SavedSearch>();
    const list = async (headers: Record<string, string>) =>
      (await app.inject({ url: '/api/searches', headers })).json<{ searches: SavedSearch[] }>().searches;
    expect((await list(own)).map((one) => one.id)).toEqual([id]);
    expect(await list(others)).toEqual([]);
    expect(await titles(app, `/feeds/searches/${id}.atom`, mine)).toHaveLength(1);
    const statusOf = async (headers: Record<string, string>, method: 'GET' | 'DELETE' = 'GET') => {
      const url = method === 'GET' ? `/feeds/searches/${id}.atom` : `/api/searches/${id}`;
      return (await app.inject({ url, headers, method })).statusCode;
    };
    expect(await statusOf({})).toBe(401);
    expect(await statusOf(theirs)).toBe(404);
    expect(await statusOf(others, 'DELETE')).toBe(404);
    expect(await statusOf(own, 'DELETE')).toBe(200);
    expect(await statusOf(mine)).toBe(404);
  });

  test('a search that is none is not kept, nor is a secret taken from an address', async () => {
    const record = await filled();
    const app = await serverOf(record);
    const headers = await csrfOf(app);
    const payload = { name: 'x', query: { standing: 'true' } };
    const bad = await app.inject({ method: 'POST', url: '/api/searches', headers, payload });
    expect(bad.statusCode).toBe(400);
    expect((await app.inject('/feeds/standings.atom?token=hsy_x')).statusCode).toBe(400);
    expect((await app.inject('/feeds/people/ffffffff.atom')).statusCode).toBe(404);
  });

  test('what is under embargo is in no feed of a reader until its time', async () => {
    const record = await filled();
    const app = await serverOf(record, { isAuthOn: true });
    const headers = await signIn(record, 'reader');
    const people = `/feeds/people/${await idOf(record, 'Ana Holm')}.atom`;
    const until = '2026-05-01T00:00:00Z';
    const about = { document: SECRET.document.id };
    await decide(record, { type: 'access', about, access: 'embargoed', until });
    const link = { from: placeOf(SECRET, 1), to: placeOf(SECRET, 0), relation: 'disputes' as const };
    await decide(record, { type: 'accept-link', ...link });
    for (const url of [people, '/feeds/standings.atom']) {
      expect((await read(app, url, headers)).answer.body).not.toMatch(/vault|Secret/);
      expect((await read(await serverOf(record), url)).answer.body).toMatch(/vault/);
    }
    now = new Date('2026-05-01T00:00:01Z');
    for (const url of [people, '/feeds/standings.atom'])
      expect((await read(app, url, headers)).answer.body).toMatch(/vault/);
    now = new Date('2026-04-01T00:00:00Z');
  });

  test('a restricted person has none', async () => {
    const record = await filled();
    const app = await serverOf(record);
    const person = await idOf(record, 'Dee Ash');
    const made = await decide(record, { type: 'restrict', about: { person } });
    expect((await app.inject(`/feeds/people/${person}.atom`)).statusCode).toBe(403);
    await decide(record, { type: 'undo', judgement: made.id });
    // What somebody denied is never told as what they say.
    expect(await titles(app, `/feeds/people/${person}.atom`)).toEqual([
      'Dee Ash (“denied”): that the weir had been sold',
    ]);
  });
});
