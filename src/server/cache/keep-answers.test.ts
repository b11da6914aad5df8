import { expect, test } from 'vitest';
import { AFTER, addLinkedStory, idIn, REMARK } from '../../../test/linked-story.ts';
import { onEachStore } from '../../../test/record-stores.ts';
import { decide, placeOf } from '../../../test/record-story.ts';
import { serverOf } from '../../../test/server-of.ts';
import { createAnswerCache } from './create-answer-cache.ts';

onEachStore('answers that are kept', ({ name, where, open }) => {
  test('are never older than the record, whoever has changed it', async () => {
    const at = where();
    const record = await open(at);
    await addLinkedStory(record);
    const other = await open(at);
    const app = await serverOf(record);
    const address = `/api/statements/${idIn(AFTER, 2)}`;
    const judged = async () =>
      (await app.inject(address)).json<{ judgements: unknown[] }>().judgements.length;
    const first = await app.inject(address);
    expect((await app.inject(address)).body).toBe(first.body);
    const about = { attribution: placeOf(AFTER, 2) };
    await decide(other, { type: 'note', about, text: 'By another process.' });
    expect(await judged()).toBe(1);
    await decide(record, { type: 'note', about, text: 'By this one.' });
    expect(await judged()).toBe(2);
    const tagged = await app.inject(address);
    const known = await app.inject({
      url: address,
      headers: { 'if-none-match': String(tagged.headers.etag) },
    });
    expect([known.statusCode, known.body]).toEqual([304, '']);
    expect((await app.inject(address)).body).toBe(tagged.body);
  });

  test('keep to the address, and lead on as before', async () => {
    const record = await open();
    await addLinkedStory(record);
    const app = await serverOf(record);
    const listed = async (address: string) => {
      const { body, headers } = await app.inject(address);
      return [body, headers.link, headers['content-type']];
    };
    const first = await listed('/api/statements?limit=2');
    expect(await listed('/api/statements?limit=2')).toEqual(first);
    expect(await listed('/api/statements?limit=3')).not.toEqual(first);
    expect((await app.inject('/api/statements/ffffffff')).statusCode).toBe(404);
  });

  test('are forgotten when an embargo is over', async () => {
    let now = new Date('2026-11-01T10:00:00Z');
    const record = await open(undefined, { now: () => now });
    await addLinkedStory(record);
    const about = { document: REMARK.document.id };
    const until = '2026-11-02T06:00:00Z';
    await decide(record, { type: 'access', about, access: 'embargoed', until });
    const cache = createAnswerCache(record);
    const before = await cache.state();
    if (name === 'postgres') return expect(before).toBe(null);
    cache.keep('a', { body: 'x', link: null }, before!);
    expect(await cache.state()).toBe(before);
    expect(cache.find('a')?.body).toBe('x');
    now = new Date('2026-11-02T05:59:59.999Z');
    expect(await cache.state()).toBe(before);
    now = new Date(until);
    expect(await cache.state()).not.toBe(before);
    expect(cache.find('a')).toBeUndefined();
    cache.keep('a', { body: 'late', link: null }, before!);
    expect(cache.find('a')).toBeUndefined();
  });
});
