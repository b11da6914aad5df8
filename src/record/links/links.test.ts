import { expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore, PORTS } from '../../../test/record-stores.ts';
import type { Attribution, Decision, Link, ToldDocument } from '../../model/index.ts';
import { addDocument } from '../add/add-document.ts';
import { eraseDocuments } from '../erase/index.ts';
import { appendJudgement } from '../judgements/append-judgement.ts';
import type { OpenRecord } from '../open-record.ts';
import type { LinkWork } from '../ports.ts';
import { indexTokens } from '../words/index.ts';
import { linkRecorded } from './link-recorded.ts';

const contentOf = ({ text }: ToldDocument, { content }: Attribution): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

const speakersOf = ({ speaker }: Attribution): readonly string[] => [speaker ?? []].flat();

/** The one who is denied: “denied that WORDS” is about the latest statement with all of those words. */
const denied = (document: ToldDocument, one: Attribution): string | null =>
  one.act === 'deny' ? contentOf(document, one).replace(/^that /, '') : null;

/** Linking by rules that a test can foresee: the same words by the same people are one utterance. */
const SIMPLE: LinkWork = {
  ...PORTS.links,
  version: 'simple',
  async link(document, archive) {
    const { attributions, day } = document;
    const queries = attributions.map((one) => ({
      speakers: denied(document, one) === null ? speakersOf(one) : [],
      terms: indexTokens(contentOf(document, one)).map(({ stem }) => stem),
      from: null,
      to: day,
      most: 12,
    }));
    const { answers: found } = await archive.find(queries);
    const groups = attributions.map((one, at) => {
      const same = found[at]!.filter(({ document: other, attribution }) => {
        const that = other.attributions.find(({ id }) => id === attribution)!;
        const isSpeaker = speakersOf(that).some((id) => speakersOf(one).includes(id));
        return isSpeaker && contentOf(other, that) === contentOf(document, one);
      });
      const statements = [...new Set(same.map(({ statement }) => statement))];
      return { attributions: [one.id], statements, score: 1 };
    });
    const links = attributions.flatMap((one, at): readonly Link[] => {
      const words = denied(document, one);
      if (words === null) return [];
      const target = found[at]!.find(({ document: other, attribution }) => {
        const that = other.attributions.find(({ id }) => id === attribution)!;
        return that.act !== 'deny' && contentOf(other, that).includes(words);
      });
      return [linkOf(document, one, target?.attribution ?? null)];
    });
    const asked = document.people.map(({ id }) => id);
    return { groups, links, awaited: links.map(({ id }) => ({ link: id, people: asked })) };
  },
};

const linkOf = ({ id: document }: ToldDocument, { id: from, cue }: Attribution, to: string | null): Link => ({
  id: `link-${from}`,
  ...{ document, from, to },
  relation: 'deniesSaying',
  status: to === null ? 'proposed' : 'settled',
  isConditional: false,
  fault: null,
  candidates: [],
  provenance: { kind: 'rule', name: 'test', version: 'simple', score: 0.9, evidence: cue },
});

const WALL = 'the harbour wall will cost 40 million pounds';
const PIER = 'the old pier is closed for good';

interface Said {
  readonly by?: string;
  readonly words: string;
  readonly isDenial?: boolean;
}

/** An article in which people say things, of a day in March 2026. */
const article = (at: number, day: number, ...said: readonly Said[]) => {
  const lines = said.map(({ by = 'Ada Quill', words, isDenial = false }) => ({
    source: by,
    cue: isDenial ? 'denied' : 'said',
    content: [isDenial ? `that ${words}` : words],
    by,
    act: isDenial ? ('deny' as const) : ('say' as const),
  }));
  return madeReading({
    url: `https://news${at}.example/${at}`,
    publisher: `Paper ${at}`,
    publishedAt: `2026-03-${String(day).padStart(2, '0')}`,
    text: lines
      .map(({ source, cue, content }, line) => `In place ${at}-${line}, ${source} ${cue} ${content[0]}.`)
      .join('\n\n'),
    people: [{ name: 'Ada Quill' }, { name: 'Bran Oduya' }],
    said: lines,
  });
};

/** What of statements and links can be seen. */
async function seen({ store: { db } }: OpenRecord) {
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'document.publisher', 'attribution.place', 'attribution.standing'])
    .select(['statement.id as statement', 'statement.survivor'])
    .orderBy('attribution.id')
    .execute();
  const links = await db
    .selectFrom('link')
    .innerJoin('attribution as one', 'one.n', 'link.from_attribution')
    .leftJoin('attribution as other', 'other.n', 'link.to_attribution')
    .select(['one.id as from', 'other.id as to', 'link.relation', 'link.status', 'link.is_own'])
    .orderBy('link.id')
    .execute();
  return { rows, links };
}

const idsOf = async (record: OpenRecord, paper: number) =>
  (await seen(record)).rows.filter(({ publisher }) => publisher === `Paper ${paper}`);

const decide = (record: OpenRecord, decision: Decision) =>
  appendJudgement(record, { decision, by: 'Test', why: null, replaces: null });

/** Where the attribution of an article stands. */
const placeOf = ({ document, attributions }: ReturnType<typeof article>, at = 0) => {
  const { cue, content } = attributions[at]!;
  return { document: document.id, cue, content };
};

const personId = async ({ store: { db } }: OpenRecord, name: string) =>
  (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

onEachStore('linking', (store) => {
  test('the stage that links finds one utterance in two papers, and its denial', async () => {
    const record = await store.open();
    const quoted = (at: number, day: number, verb: string, words: string) =>
      madeReading({
        url: `https://news${at}.example/${at}`,
        publisher: `Paper ${at}`,
        publishedAt: `2026-03-0${day}`,
        text: `Story ${at} of the pier.\n\nAda Quill ${verb} ${words}. She left at ${at}.`,
        said: [
          {
            source: 'Ada Quill',
            cue: verb,
            content: [words],
            by: 'Ada Quill',
            act: verb === 'denied' ? 'deny' : 'say',
          },
        ],
      });
    const words = 'the rotten pier at Vell would be sold to smugglers before midsummer';
    await addReading(record, quoted(1, 2, 'said', words));
    await addReading(record, quoted(2, 3, 'said', words));
    await addReading(record, quoted(3, 4, 'denied', `saying that ${words}`));
    const { rows, links } = await seen(record);
    const [first, second] = [1, 2].map(
      (paper) => rows.find(({ publisher }) => publisher === `Paper ${paper}`)!,
    );
    expect(first!.statement).toBe(second!.statement);
    expect(links).toMatchObject([{ relation: 'deniesSaying', is_own: 1 }]);
    expect([first!.id, second!.id]).toContain(links[0]!.to);
  });

  const open = () => store.open(undefined, { links: SIMPLE });

  test('reports of one utterance are one statement, whose id is that of the first recorded', async () => {
    const record = await open();
    await addReading(record, article(1, 2, { words: WALL }, { words: PIER, by: 'Bran Oduya' }));
    const [before] = await idsOf(record, 1);
    await addReading(record, article(2, 3, { words: PIER, by: 'Bran Oduya' }, { words: WALL }));
    // Published before both, added after them.
    await addReading(record, article(3, 1, { words: WALL }));
    const { rows } = await seen(record);
    const groups = [...Map.groupBy(rows, ({ statement }) => statement).values()].map(({ length }) => length);
    expect(groups.sort()).toEqual([2, 3]);
    expect(rows.every(({ survivor }) => survivor === null)).toBe(true);
    expect((await idsOf(record, 1)).find(({ id }) => id === before!.id)!.statement).toBe(before!.statement);
  });

  test('a denial links, and moves the standing of all that reports the statement', async () => {
    const record = await open();
    await addReading(record, article(1, 2, { words: WALL }));
    await addReading(record, article(2, 3, { words: WALL, isDenial: true }));
    const { links } = await seen(record);
    const [told] = await idsOf(record, 1);
    expect(links).toMatchObject([{ to: told!.id, relation: 'deniesSaying', status: 'settled', is_own: 1 }]);
    expect(told!.standing).toBe('denied');
    await addReading(record, article(3, 4, { words: WALL }));
    expect((await idsOf(record, 3))[0]!.standing).toBe('denied');
  });

  test('a link whose target comes later gets it then', async () => {
    const record = await open();
    await addReading(record, article(1, 5, { words: WALL, isDenial: true }));
    expect((await seen(record)).links).toMatchObject([{ to: null, status: 'proposed' }]);
    await addReading(record, article(2, 3, { words: WALL }));
    const [told] = await idsOf(record, 2);
    expect((await seen(record)).links).toMatchObject([{ to: told!.id, status: 'settled' }]);
    expect(told!.standing).toBe('denied');
  });

  test('statements and links follow judgements, and come back when they are undone', async () => {
    const record = await open();
    const [first, second, third] = [
      article(1, 2, { words: WALL }),
      article(2, 3, { words: WALL }),
      article(3, 4, { words: WALL, isDenial: true }),
    ];
    for (const one of [first, second, third]) await addReading(record, one);
    const before = await seen(record);
    const bran = await personId(record, 'Bran Oduya');
    const decisions: readonly Decision[] = [
      { type: 'reject', attribution: placeOf(first) },
      { type: 'speaker', attribution: placeOf(first), speaker: bran },
      { type: 'reject', attribution: placeOf(third) },
    ];
    for (const decision of decisions) {
      const { id } = await decide(record, decision);
      const after = await seen(record);
      expect(after).not.toEqual(before);
      await linkRecorded(record, { isAgain: true, onProgress: () => {} });
      expect(await seen(record)).toEqual(after);
      await decide(record, { type: 'undo', judgement: id });
      expect(await seen(record)).toEqual(before);
    }
  });

  test('people who are merged say one thing, and those who are parted two', async () => {
    const record = await open();
    await addReading(record, article(1, 2, { words: WALL }));
    await addReading(record, article(2, 3, { words: WALL, by: 'Bran Oduya' }));
    const before = await seen(record);
    expect(new Set(before.rows.map(({ statement }) => statement)).size).toBe(2);
    const people: [string, string] = [
      await personId(record, 'Ada Quill'),
      await personId(record, 'Bran Oduya'),
    ];
    const { id } = await decide(record, { type: 'merge', people });
    const merged = await seen(record);
    const [kept] = await idsOf(record, 1);
    expect(new Set(merged.rows.map(({ statement }) => statement))).toEqual(new Set([kept!.statement]));
    const lost = before.rows.find(({ statement }) => statement !== kept!.statement)!.statement!;
    const forward = await record.store.db
      .selectFrom('statement')
      .innerJoin('statement as into', 'into.n', 'statement.survivor')
      .select('into.id')
      .where('statement.id', '=', lost)
      .executeTakeFirstOrThrow();
    expect(forward.id).toBe(kept!.statement);
    await decide(record, { type: 'undo', judgement: id });
    expect(await seen(record)).toEqual(before);
  });

  test('what was erased leaves no statement, no link and no id that was minted for it', async () => {
    const record = await open();
    const [first, second, third] = [
      article(1, 2, { words: WALL }),
      article(2, 3, { words: WALL }),
      article(3, 4, { words: WALL, isDenial: true }),
    ];
    for (const one of [first, second, third]) await addReading(record, one);
    const [gone] = await idsOf(record, 1);
    await eraseDocuments(record, [first.document.id], { by: 'Test', reason: 'a request' });
    const [left] = await idsOf(record, 2);
    expect(left!.statement).not.toBe(gone!.statement);
    expect((await seen(record)).links).toMatchObject([{ to: left!.id }]);
    const ids = await record.store.db.selectFrom('statement').select('id').execute();
    expect(ids.map(({ id }) => id)).not.toContain(gone!.statement);
    await eraseDocuments(record, [third.document.id], { by: 'Test', reason: 'a request' });
    expect((await seen(record)).links).toEqual([]);
    expect((await idsOf(record, 2))[0]!.standing).toBe('as reported');
  });

  test('what fails leaves nothing half, and is done when it is tried again', async () => {
    let isFailing = false;
    const link: LinkWork['link'] = (...given) => {
      if (isFailing) throw new Error('cut off');
      return SIMPLE.link(...given);
    };
    const record = await store.open(undefined, { links: { ...SIMPLE, link } });
    await addReading(record, article(1, 2, { words: WALL }));
    const before = await seen(record);
    isFailing = true;
    await expect(addReading(record, article(2, 3, { words: WALL }))).rejects.toThrow('cut off');
    expect(await seen(record)).toEqual(before);
    isFailing = false;
    await addReading(record, article(2, 3, { words: WALL }));
    expect(new Set((await seen(record)).rows.map(({ statement }) => statement)).size).toBe(1);
  });

  test('sentences that reading found are kept, and not looked for again', async () => {
    const again = () => expect.unreachable('the document is segmented once');
    const record = await store.open(undefined, { links: { ...PORTS.links, sentences: again } });
    const reading = article(1, 1, { words: WALL, isDenial: false });
    const sentences = [{ start: 0, end: reading.document.text.length }];
    const engine = { name: 'rules', version: '1' };
    const addition = { reading, engine, sentences, original: null, item: null };
    expect(await addDocument(record, addition)).toMatchObject({ status: 'added' });
    expect((await seen(record)).rows.every(({ statement }) => statement !== null)).toBe(true);
  });

  test('a record of an earlier release is linked when that is asked for', async () => {
    const record = await open();
    for (const at of [1, 2, 3])
      await addReading(record, article(at, at, { words: WALL, isDenial: at === 3 }));
    const whole = await seen(record);
    await record.store.write(async (db) => {
      await db.updateTable('document').set({ linked: null }).execute();
      await db.deleteFrom('statement').execute();
      await db.deleteFrom('link').execute();
      await db.deleteFrom('document_sentences').execute();
      await db.updateTable('attribution').set({ standing: 'as reported' }).execute();
    });
    const told: number[] = [];
    expect(await linkRecorded(record, { isAgain: false, onProgress: ({ done }) => told.push(done) })).toBe(3);
    expect(told).toEqual([0, 3]);
    expect(await seen(record)).toEqual(whole);
    expect(await linkRecorded(record, { isAgain: false, onProgress: () => {} })).toBe(0);
  });
});
