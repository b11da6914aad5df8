import { expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { setMark } from '../erase/index.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import type { OpenRecord } from '../open-record.ts';
import { documentPage } from './document-page.ts';
import { NO_FILTERS } from './filters.ts';
import { findPeopleNamed } from './find-people-named.ts';
import { listPeople } from './list-people.ts';
import { listStatements } from './list-statements.ts';
import { personPage } from './person-page.ts';
import { searchStatements } from './search/search-statements.ts';
import { statementPage } from './statement-page.ts';

const WEIR = madeReading({
  url: 'https://sentinel.example/weir',
  publisher: 'The Sentinel',
  publishedAt: '2026-03-04',
  text: 'Ana Holm said the weir was shut. Bo Lind said the weir was open.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the weir was shut'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['the weir was open'] },
  ],
});
const MILL = madeReading({
  url: 'https://courier.example/mill',
  publisher: 'The Courier',
  publishedAt: '2026-03-05',
  text: 'The weir by the mill will be mended, Ana Holm promised.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'promised', content: ['The weir by the mill will be mended'] },
  ],
});
const PAGE = { filters: {}, limit: 10, offset: 0 };
const WHO = { by: 'Una Byrne', why: 'under review' };

const idOf = async ({ store: { db } }: OpenRecord, name: string): Promise<string> =>
  (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

/** Ids that are listed and found, without and with what is restricted. */
async function seen(record: OpenRecord, hasRestricted: boolean) {
  const options = { filters: { ...NO_FILTERS, hasRestricted }, limit: 10, offset: 0 };
  const [listed, found] = [
    await listStatements(record, options),
    await searchStatements(record, 'weir', options),
  ];
  expect(new Set(listed.ids)).toEqual(new Set(found.ids));
  expect([listed.total, found.total]).toEqual([listed.ids.length, found.ids.length]);
  return listed;
}

onEachStore('what is restricted', (store) => {
  test('a document is in no list, search, page or count, but where it is asked for', async () => {
    const record = await store.open();
    for (const one of [WEIR, MILL]) await addReading(record, one);
    const about = { document: WEIR.document.id };
    await setMark(record, { type: 'restrict', about, isOn: true, ...WHO });
    expect((await seen(record, false)).ids).toEqual([MILL.attributions[0]!.id]);
    expect((await seen(record, true)).ids).toHaveLength(3);
    const error = {
      code: 'restricted',
      message: expect.stringMatching(/restricted by Una Byrne since .*“under review”/),
    };
    await expect(documentPage(record, WEIR.document.id, { recordedBy: null })).rejects.toMatchObject(error);
    await expect(statementPage(record, WEIR.attributions[0]!.id, { recordedBy: null })).rejects.toMatchObject(
      error,
    );
    const page = await documentPage(record, WEIR.document.id, { recordedBy: null, hasRestricted: true });
    expect(page.reading.attributions).toHaveLength(2);
    const ana = await personPage(record, 'Ana Holm', PAGE);
    expect([ana.statements.total, ana.years, ana.outlets]).toEqual([
      1,
      [{ label: '2026', count: 1 }],
      [{ label: 'The Courier', count: 1 }],
    ]);
    expect((await listPeople(record, { limit: 10, offset: 0 })).map(({ person }) => person.name)).toEqual([
      'Ana Holm',
    ]);
    await setMark(record, { type: 'restrict', about, isOn: false, ...WHO });
    expect((await seen(record, false)).ids).toHaveLength(3);
    await expect(setMark(record, { type: 'restrict', about, isOn: false, ...WHO })).rejects.toMatchObject({
      code: 'not-restricted',
    });
  });

  test('a person is found nowhere, nor is what they say; who was merged with them neither', async () => {
    const record = await store.open();
    for (const one of [WEIR, MILL]) await addReading(record, one);
    const [ana, bo] = [await idOf(record, 'Ana Holm'), await idOf(record, 'Bo Lind')];
    await setMark(record, { type: 'restrict', about: { person: ana }, isOn: true, ...WHO });
    expect((await seen(record, false)).ids).toEqual([WEIR.attributions[1]!.id]);
    const { readings } = await seen(record, true);
    expect(readings.flatMap(({ people }) => people.map(({ name }) => name))).toContain('Ana Holm');
    const { reading } = await documentPage(record, WEIR.document.id, { recordedBy: null });
    expect(reading.attributions.map(({ id }) => id)).toEqual([WEIR.attributions[1]!.id]);
    expect(reading.people.map(({ name }) => name)).toEqual(['Bo Lind']);
    expect(await findPeopleNamed(record, 'Ana Holm')).toEqual([]);
    for (const shown of [
      personPage(record, ana, PAGE),
      statementPage(record, WEIR.attributions[0]!.id, { recordedBy: null }),
    ])
      await expect(shown).rejects.toMatchObject({ code: 'restricted' });
    const page = await personPage(record, ana, { ...PAGE, filters: { hasRestricted: true } });
    expect(page.statements.total).toBe(2);
    const merge = { type: 'merge', people: [bo, ana] } as const;
    await appendJudgement(record, { decision: merge, by: 'Una Byrne', why: null, replaces: null });
    expect((await seen(record, false)).ids).toEqual([]);
    await expect(personPage(record, bo, PAGE)).rejects.toMatchObject({ code: 'restricted' });
  });

  test('a statement alone cannot be', async () => {
    const record = await store.open();
    await addReading(record, WEIR);
    const { cue, content } = WEIR.attributions[0]!;
    const about = { attribution: { document: WEIR.document.id, cue, content } };
    await expect(
      appendJudgement(record, {
        decision: { type: 'restrict', about },
        by: 'Una Byrne',
        why: null,
        replaces: null,
      }),
    ).rejects.toMatchObject({ code: 'bad-decision' });
  });
});
