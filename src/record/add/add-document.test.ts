import { expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';

const FIRST = madeReading({
  url: 'https://sentinel.example/mill',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said the old mill was shut. “It was not,” Bo Lind said.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the old mill was shut'] },
    { by: 'Bo Lind', source: 'Bo Lind', content: ['“It was not,”'] },
  ],
});
const SECOND = madeReading({
  url: 'https://courier.example/mill',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'The mill will open again in May, Ana Holm promised on Thursday.',
  said: [
    {
      by: 'Ana Holm',
      source: 'Ana Holm',
      cue: 'promised',
      content: ['The mill will open again in May'],
      act: 'promise',
    },
  ],
});

onEachStore('adding a document', (store) => {
  test('keeps it with its attributions and people, and joins those with the people known', async () => {
    const record = await store.open();
    expect(await addReading(record, FIRST)).toMatchObject({ status: 'added', attributions: 2 });
    expect(await addReading(record, SECOND)).toMatchObject({ status: 'added', attributions: 1 });
    const { db } = record.store;
    const people = await db.selectFrom('person').select(['name', 'documents']).orderBy('n').execute();
    expect(people).toEqual([
      { name: 'Ana Holm', documents: 2 },
      { name: 'Bo Lind', documents: 1 },
    ]);
    const said = await db
      .selectFrom('said')
      .innerJoin('person', 'person.n', 'said.person')
      .select(['name', 'day'])
      .orderBy('day')
      .orderBy('name')
      .execute();
    expect(said.map(({ name }) => name)).toEqual(['Ana Holm', 'Bo Lind', 'Ana Holm']);
  });

  test('twice changes nothing', async () => {
    const record = await store.open();
    await addReading(record, FIRST);
    expect(await addReading(record, FIRST)).toMatchObject({ status: 'known' });
    expect(await record.store.db.selectFrom('attribution').select('id').execute()).toHaveLength(2);
  });

  test('read again by another engine, it has what that found', async () => {
    const record = await store.open();
    await addReading(record, FIRST);
    await addReading(record, SECOND);
    const fewer = { ...FIRST, attributions: FIRST.attributions.slice(0, 1) };
    expect(await addReading(record, fewer, { version: '2' })).toMatchObject({
      status: 'read-again',
      attributions: 1,
    });
    const { db } = record.store;
    const [gone] = await db.selectFrom('former_attribution').select(['id', 'became']).execute();
    expect(gone).toEqual({ id: FIRST.attributions[1]!.id, became: null });
    expect(await addReading(record, FIRST, { version: '3' })).toMatchObject({ attributions: 2 });
    expect(await db.selectFrom('former_attribution').selectAll().execute()).toEqual([]);
    const people = await db.selectFrom('person').select(['name', 'documents']).orderBy('n').execute();
    expect(people).toEqual([
      { name: 'Ana Holm', documents: 2 },
      { name: 'Bo Lind', documents: 1 },
    ]);
  });
});
