import { beforeAll, describe, expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { csrfOf, serverOf } from '../../../test/server-of.ts';
import { makeUsers, signedIn } from '../../../test/signed-in.ts';
import { addDocument, type OpenRecord } from '../../record/index.ts';
import type { App } from '../context.ts';
import type { ReadView } from '../contract.ts';
import { openReader } from '../work/open-reader.ts';

const SENTENCE = '“The old mill was never worth a penny to this town,” Ana Holm said on Monday.';
const SECRET = '“We sold the weir to our own cousins in the dead of night,” Bo Lind said on Friday.';

const documentOf = (name: string, text: string) =>
  madeReading({
    url: `https://${name}.example/1`,
    publisher: name,
    publishedAt: '2026-03-04',
    text,
    said: [
      {
        by: /\b(Ana Holm|Bo Lind)\b/.exec(text)![0],
        source: /\b(Ana Holm|Bo Lind)\b/.exec(text)![0],
        cue: 'said',
        content: [/“[^”]*”/.exec(text)![0]],
        manner: 'direct',
      },
    ],
  });
const OPEN = documentOf('herald', SENTENCE);
const CLOSED = documentOf('insider', SECRET);

async function addStory(record: OpenRecord): Promise<void> {
  const engine = { name: 'rules', version: '1' };
  const rest = { engine, original: null, sentences: null, item: null };
  await addDocument(record, { ...rest, reading: OPEN });
  await addDocument(record, { ...rest, reading: CLOSED, access: { access: 'internal', until: null } });
}

onEachStore('reading at once', (store) => {
  let record: OpenRecord;
  let app: App;
  let reader: Record<string, string>;
  let reviewer: Record<string, string>;
  beforeAll(async () => {
    record = await store.open();
    await addStory(record);
    await makeUsers(record);
    app = await serverOf(record, { isAuthOn: true, engine: 'rules' });
    reader = await signedIn(app, 'reader');
    reviewer = await signedIn(app, 'reviewer');
  });
  const post = (url: string, payload: object, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url, payload, headers });

  test('a text is read and kept nowhere', async () => {
    const { attributions, document, reasons, people } = (
      await post('/api/read', { text: SENTENCE, title: 'Mill' }, reader)
    ).json<ReadView>();
    expect(document).toMatchObject({ text: SENTENCE, title: 'Mill' });
    expect(document).not.toHaveProperty('sourceMap');
    expect(attributions).toHaveLength(1);
    expect(people).toMatchObject([{ name: 'Ana Holm' }]);
    expect(reasons[attributions[0]!.id]).toContain('Ana Holm');
    const page = { html: `<html lang="en"><body><article><p>${SENTENCE}</p></article></body></html>` };
    expect((await post('/api/read', page, reader)).json<ReadView>().document.text).toContain(SENTENCE);
    const kept = await record.store.db.selectFrom('document').select('id').execute();
    expect(kept).toHaveLength(2);
  });

  test('a draft is checked against what who asks may see', async () => {
    const text = `${SENTENCE} ${SECRET}`;
    const verdicts = async (headers: Record<string, string>) => {
      const checked = (await post('/api/check', { text }, headers)).json<{
        text: string;
        quotations: readonly { verdict: string; places: readonly object[] }[];
      }>();
      expect(checked.text).toBe(text);
      return checked.quotations.map(({ verdict, places }) => [verdict, places.length]);
    };
    expect(await verdicts(reader)).toEqual([
      ['printed', 1],
      ['notInRecord', 0],
    ]);
    expect(await verdicts(reviewer)).toEqual([
      ['printed', 1],
      ['printed', 1],
    ]);
  });

  test('documents of the record are compared for those who may see them', async () => {
    const accounts = [OPEN.document.id, CLOSED.document.id];
    const compared = await post('/api/compare', { accounts }, reviewer);
    expect(compared.statusCode).toBe(200);
    expect(compared.json<{ accounts: readonly object[] }>().accounts).toHaveLength(2);
    const refused = await post('/api/compare', { accounts }, reader);
    const missing = await post('/api/compare', { accounts: [OPEN.document.id, 'f'.repeat(64)] }, reader);
    expect([refused.statusCode, missing.statusCode]).toEqual([404, 404]);
    const told = (answer: typeof refused) => answer.body.replaceAll(/[0-9a-f]{64}/g, 'ID');
    expect(told(refused)).toBe(told(missing));
    expect(refused.body).not.toContain('weir');
    const byAddress = ['https://herald.example/1', 'https://insider.example/1'];
    expect((await post('/api/compare', { accounts: byAddress }, reader)).statusCode).toBe(422);
  });

  describe('what is refused', () => {
    test('paths, and addresses inside our own network', async () => {
      for (const url of ['/etc/passwd', 'file:///etc/passwd', '-', 'ftp://a.example'])
        for (const route of ['/api/read', '/api/check'])
          expect((await post(route, { url }, reader)).statusCode).toBe(400);
      for (const url of [
        'http://127.0.0.1/',
        'http://169.254.169.254/latest',
        'http://[::1]:80/',
        'http://0x7f.1/',
      ])
        expect((await post('/api/read', { url }, reader)).json()).toMatchObject({
          error: { code: 'forbidden-address' },
        });
      const paths = await post('/api/compare', { accounts: ['/etc/passwd', '/etc/hosts'] }, reader);
      expect(paths.statusCode).toBe(404);
    });

    test('more than can be read at once', async () => {
      const small = openReader({ threads: 1, waiting: 0 });
      const { signal } = new AbortController();
      const options = { engine: 'rules', threads: 1 } as const;
      const first = small.run('view', { given: { text: SENTENCE }, options }, signal);
      await expect(small.run('view', { given: { text: SENTENCE }, options }, signal)).rejects.toMatchObject({
        code: 'busy',
      });
      expect((await first).attributions).toHaveLength(1);
      await small.close();
    });
  });

  test('others are answered while 5,000 words are read', async () => {
    const text = Array.from({ length: 350 }, (_, at) => `Item ${at}. ${SENTENCE}`).join('\n\n');
    const local = await serverOf(record, { engine: 'rules' });
    const headers = await csrfOf(local);
    let isRead = false;
    const reading = local
      .inject({ method: 'POST', url: '/api/read', payload: { text }, headers })
      .then((answer) => {
        isRead = true;
        return answer;
      });
    const times: number[] = [];
    while (!isRead) {
      const began = performance.now();
      await local.inject('/api/me');
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect((await reading).statusCode).toBe(200);
    expect(times.length).toBeGreaterThan(5);
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(100);
  });
});
