import { beforeAll, expect, test } from 'vitest';
import { type MadeReading, madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { CheckedQuotation } from '../../model/index.ts';
import { segment } from '../../segment/index.ts';
import { setMark } from '../erase/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { checkDraft } from './check-draft.ts';

const HERALD = madeReading({
  url: 'https://herald.example/weir',
  publisher: 'The Herald',
  publishedAt: '2026-03-04',
  text: '“The weir will stand for a hundred years,” Ada Brook said. “Nobody who lives below it need lose an hour of sleep.”\n\nCy Dunne never said “the weir is made of porridge and hope”.\n\nEli Fenn said, in Danish, “I would sooner sleep in the lifeboat than in my own bed”.\n\nAda Brook said the gates had been tested twice since the autumn floods.',
  said: [
    {
      ...{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', manner: 'direct' },
      content: [
        '“The weir will stand for a hundred years,”',
        '“Nobody who lives below it need lose an hour of sleep.”',
      ],
    },
    {
      ...{ by: 'Cy Dunne', source: 'Cy Dunne', cue: 'never said', manner: 'direct', polarity: 'negated' },
      content: ['“the weir is made of porridge and hope”'],
    },
    {
      ...{ by: 'Eli Fenn', source: 'Eli Fenn', cue: 'said', manner: 'direct' },
      content: ['“I would sooner sleep in the lifeboat than in my own bed”'],
    },
    {
      ...{ by: 'Ada Brook', cue: 'said' },
      content: ['the gates had been tested twice since the autumn floods'],
    },
  ],
});
const SECRET = madeReading({
  url: 'https://gazette.example/secret',
  publisher: 'The Gazette',
  publishedAt: '2026-03-05',
  text: '“The pumps were bought second-hand from a circus,” Ada Brook said.',
  said: [
    {
      ...{ by: 'Ada Brook', source: 'Ada Brook', cue: 'said', manner: 'direct' },
      content: ['“The pumps were bought second-hand from a circus,”'],
    },
  ],
});

/** A draft with one quotation, and who says it. */
const draftOf = (words: string, by: string | null, rest: Partial<MadeReading> = {}) => {
  const text = `“${words}”, ${by ?? 'it was'} said.`;
  const said =
    by === null ? [] : [{ by, source: by, cue: 'said', manner: 'direct' as const, content: [`“${words}”`] }];
  return madeReading({ text, said, ...rest });
};

onEachStore('checking a draft', (store) => {
  let record: OpenRecord;
  beforeAll(async () => {
    record = await store.open();
    await addReading(record, HERALD);
    await addReading(record, SECRET);
    const restricted = { type: 'restrict' as const, about: { document: SECRET.document.id } };
    await setMark(record, { ...restricted, isOn: true, by: 'Una', why: null });
  });

  const check = async (words: string, by: string | null = 'Ada Brook', rest: Partial<MadeReading> = {}) => {
    const draft = draftOf(words, by, rest);
    const checked = await checkDraft(record, draft, segment(draft.document));
    return checked[0] as CheckedQuotation;
  };

  test('words that a source has are printed there, by whom and when', async () => {
    const { verdict, places, changes } = await check('Nobody who lives below it need lose an hour of sleep.');
    expect([verdict, changes]).toEqual(['printed', null]);
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      match: 'letters',
      isQuoted: true,
      standing: 'as reported',
      attribution: HERALD.attributions[0]!.id,
      document: { publisher: 'The Herald', publishedAt: '2026-03-04' },
      speakers: [{ name: 'Ada Brook' }],
    });
  });

  test.each([
    ['the weir WILL stand for a hundred years', 'typography'],
    ['The weir will stand for a hundred years. Nobody who lives below it need lose', 'punctuation'],
    ['The weir will stand … Nobody who lives below [the weir] need lose an hour', 'marked'],
  ])('%s', async (words, match) => {
    const { verdict, places } = await check(words);
    expect([verdict, places[0]?.match]).toEqual(['printed', match]);
  });

  test('words in the outlet’s own are told from quoted ones', async () => {
    const { verdict, places } = await check('the gates had been tested twice since the autumn floods');
    expect([verdict, places[0]?.isQuoted]).toEqual(['printed', false]);
  });

  test('altered words are given with the difference', async () => {
    const { verdict, changes } = await check('Nobody who lives below it will ever lose an hour of sleep');
    expect(verdict).toBe('altered');
    expect(changes!.filter(({ change }) => change !== 'kept')).toEqual([
      expect.objectContaining({ change: 'changed', before: 'need ', after: 'will ever ' }),
    ]);
  });

  test('words of somebody else are theirs', async () => {
    const { verdict, places } = await check('The weir will stand for a hundred years', 'Bo Lind');
    expect([verdict, places[0]?.speakers[0]?.name]).toEqual(['otherSpeaker', 'Ada Brook']);
  });

  test('a quotation without a speaker is looked up too, unless it is short', async () => {
    expect((await check('Nobody who lives below it need lose an hour', null)).verdict).toBe('printed');
    expect(await check('a nickname', null)).toBeUndefined();
    expect((await check('sleep', 'Bo Lind')).verdict).toBe('tooShort');
  });

  test('words that were said not to be said are not printed as said', async () => {
    expect((await check('the weir is made of porridge and hope', 'Cy Dunne')).verdict).toBe('notSaid');
  });

  test('of a translation another wording is a variant', async () => {
    const { verdict, changes } = await check(
      'I would rather sleep in the lifeboat than in my bed',
      'Eli Fenn',
    );
    expect([verdict, changes]).toEqual(['translated', null]);
  });

  test('what is restricted is not in the record', async () => {
    expect((await check('The pumps were bought second-hand from a circus')).verdict).toBe('notInRecord');
  });

  test('how a statement stands is told with it', async () => {
    const { db } = record.store;
    const stand = (standing: string) =>
      db.updateTable('attribution').set({ standing }).where('id', '=', HERALD.attributions[0]!.id).execute();
    await stand('retracted');
    expect((await check('Nobody who lives below it need lose an hour')).places[0]!.standing).toBe(
      'retracted',
    );
    await stand('as reported');
  });

  test('a record is not written to', async () => {
    const rows = async () => {
      const { db } = record.store;
      const [documents, people, runs, failures] = await Promise.all(
        (['document', 'person', 'run', 'failure'] as const).map((table) =>
          db
            .selectFrom(table)
            .select((eb) => eb.fn.countAll().as('count'))
            .executeTakeFirstOrThrow(),
        ),
      );
      return [documents, people, runs, failures].map((one) => Number(one!.count));
    };
    const before = await rows();
    await check('We shall build nine new bridges out of gingerbread', 'Nora Newcomer');
    expect(await rows()).toEqual(before);
  });

  test('what is not in the record is that and no more', async () => {
    const { verdict, places } = await check('We shall build nine new bridges out of gingerbread');
    expect([verdict, places]).toEqual(['notInRecord', []]);
  });
});
