import { expect, test } from 'vitest';
import { FAKE_LINKS } from '../../../../test/fake-links.ts';
import { AFTER, addLinkedStory, REMARK, REPORT } from '../../../../test/linked-story.ts';
import { madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import { setMark } from '../../erase/index.ts';
import type { OpenRecord } from '../../open-record.ts';
import { NO_FILTERS } from '../filters.ts';
import { facetsOf } from './facets-of.ts';
import { type DocumentFilters, listDocuments } from './list-documents.ts';

const TITLED = madeReading({
  url: 'https://gazette.example/cafe',
  publisher: 'The Gazette',
  title: 'Café owners: “No new tax”',
  publishedAt: '2025-11-02',
  text: 'Ana Holm said taxes would stay.',
  said: [{ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['taxes would stay'] }],
});

const ANY: DocumentFilters = {
  ...{ publisher: null, from: null, to: null, words: null },
  ...{ hasCopies: true, hasRestricted: false, hasInternal: true },
};

onEachStore('documents and facets', ({ open }) => {
  const filled = async (): Promise<OpenRecord> => {
    const record = await open(undefined, { links: FAKE_LINKS });
    await addLinkedStory(record);
    await addReading(record, TITLED);
    return record;
  };

  test('documents are listed in order, and narrowed by outlet, days and words of the title', async () => {
    const record = await filled();
    const list = async (filters: Partial<DocumentFilters>, more = {}) => {
      const asked = { order: 'recorded' as const, limit: 9, offset: 0, ...more };
      const found = await listDocuments(record, { filters: { ...ANY, ...filters }, ...asked });
      return { ...found, documents: found.documents.map(({ id }) => id) };
    };
    const [remark, report, after, titled] = [REMARK, REPORT, AFTER, TITLED].map(
      ({ document }) => document.id,
    );
    expect(await list({})).toEqual({
      ...{ documents: [titled, after, report, remark], total: 4, isTotalCut: false },
    });
    expect((await list({}, { order: 'published', limit: 2, offset: 2 })).documents).toEqual([remark, titled]);
    expect((await list({ publisher: 'the gazette', from: '2026' })).documents).toEqual([after]);
    expect(await list({ words: 'CAFE own tax' })).toMatchObject({ documents: [titled], total: 1 });
    expect((await list({ words: 'café own school' }, { order: 'published' })).total).toBe(0);
    const { documents } = await listDocuments(record, {
      ...{ filters: { ...ANY, publisher: 'courier.example' }, order: 'recorded', limit: 1, offset: 0 },
    });
    expect(documents[0]).toMatchObject({
      ...{ id: report, statements: 3, access: 'open', openFrom: null, isRestricted: false, copyOf: null },
    });
    await setMark(record, {
      type: 'restrict',
      about: { document: report! },
      isOn: true,
      by: 'Una',
      why: null,
    });
    expect([(await list({})).total, (await list({ hasRestricted: true })).total]).toEqual([3, 4]);
  });

  test('statements are counted by what they have in common', async () => {
    const record = await filled();
    const all = await facetsOf(record, { query: null, filters: NO_FILTERS, limit: 2 });
    expect([all.counted, all.isCut, all.years]).toEqual([
      ...[8, false],
      [
        { key: '2026', label: '2026', count: 7 },
        { key: '2025', label: '2025', count: 1 },
      ],
    ]);
    expect(all.outlets).toEqual([
      { key: 'the gazette', label: 'The Gazette', count: 4 },
      { key: 'the courier', label: 'The Courier', count: 3 },
    ]);
    expect(all.speakers[0]).toMatchObject({ label: 'Ana Holm', count: 5 });
    const found = await facetsOf(record, { query: 'tax', filters: NO_FILTERS, limit: 9 });
    expect([found.counted, found.outlets.length, found.standings[0]!.key]).toEqual([1, 1, 'as reported']);
    const retracted = { ...NO_FILTERS, standing: 'retracted' };
    const moved = await facetsOf(record, { query: null, filters: retracted, limit: 9 });
    expect([moved.counted, moved.manners.map(({ key }) => key).sort()]).toEqual([2, ['direct', 'indirect']]);
  });
});
