import { expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { peopleOfDocument } from './find-people.ts';
import { createPeopleCache } from './people-cache.ts';

const NAMES = ['Ada Quill', 'Bran Oduya', 'Cora Velt', 'Dov Marsh', 'Esme Tarn'];

onEachStore('people who were read before', (store) => {
  test('are found again, however few are kept and whoever was kept last', async () => {
    const record = await store.open();
    const { document } = await addReading(
      record,
      madeReading({ text: `${NAMES.join(', ')} were there.`, people: NAMES.map((name) => ({ name })) }),
    );
    const { n } = await record.store.db
      .selectFrom('document')
      .select('n')
      .where('id', '=', document)
      .executeTakeFirstOrThrow();
    const cache = createPeopleCache(2);
    for (let time = 0; time < 3; time++) {
      const people = await peopleOfDocument(record.store.db, n, cache);
      expect(people.map(({ known }) => known.name).sort()).toEqual(NAMES);
    }
  });
});
