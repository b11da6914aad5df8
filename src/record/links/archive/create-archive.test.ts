import { beforeAll, expect, test } from 'vitest';
import { madeReading } from '../../../../test/record-reading.ts';
import { onEachStore, PORTS } from '../../../../test/record-stores.ts';
import type { StatementQuery } from '../../../model/index.ts';
import { addDocuments } from '../../add/add-document.ts';
import { appendJudgement } from '../../judgements/append-judgement.ts';
import { loadDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { LinkWork } from '../../ports.ts';
import { createArchive } from './create-archive.ts';

const DAY_ONE = Date.UTC(2026, 0, 1) / 86_400_000;

/** Forty documents, one a day; Ada speaks of the harbour in all, of the lighthouse and the ferry in every eighth. */
const articleOf = (at: number) => {
  const words = at % 8 === 0 ? 'the lighthouse and the ferry' : `nothing but the harbour ${at}`;
  return madeReading({
    url: `https://news.example/${at}`,
    publisher: 'Paper',
    publishedAt: new Date((DAY_ONE + at) * 86_400_000).toISOString(),
    text: `Ada Quill said ${words}.\n\nBran Oduya ${at} said the lighthouse and the ferry of ${at}.`,
    said: [
      { source: 'Ada Quill', cue: 'said', content: [words], by: 'Ada Quill' },
      {
        source: `Bran Oduya ${at}`,
        cue: 'said',
        content: [`the lighthouse and the ferry of ${at}`],
        by: 'Bran Oduya',
      },
    ],
  });
};

const ANY: StatementQuery = { speakers: [], terms: [], from: null, to: null, most: 5 };

/** Linking that joins nothing. */
const alone: LinkWork['link'] = async ({ attributions }) => ({
  groups: attributions.map(({ id }) => ({ attributions: [id], statements: [], score: 1 })),
  links: [],
  awaited: [],
});

/** Linking for which whatever a document says is of one statement. */
const together: LinkWork['link'] = async ({ attributions }) => ({
  groups: [{ attributions: attributions.map(({ id }) => id), statements: [], score: 1 }],
  links: [],
  awaited: [],
});

onEachStore('the archive', (store) => {
  let record: OpenRecord;
  let people: ReadonlyMap<string, string>;
  beforeAll(async () => {
    record = await store.open(undefined, { links: { ...PORTS.links, link: alone } });
    const engine = { name: 'rules', version: '1' };
    const readings = Array.from({ length: 40 }, (_, at) => articleOf(at));
    await addDocuments(
      record,
      readings.map((reading) => ({ reading, engine, original: null, sentences: null, item: null })),
    );
    const rows = await record.store.db.selectFrom('person').select(['id', 'name']).execute();
    people = new Map(rows.map(({ name, id }) => [name, id]));
  });

  const ask = async (
    asked: Partial<StatementQuery>,
    last: number | null = null,
    own: number | null = null,
  ) => {
    const decisions = await loadDecisions(record.store.db, record.key);
    const telling = { work: record.ports.links, decisions, cache: record.told };
    const archive = createArchive(record.store, { ...telling, day: null, last, own });
    const { answers } = await archive.find([{ ...ANY, ...asked }]);
    return answers[0]!.map(({ document }) => document.day! - DAY_ONE);
  };
  const ada = () => people.get('Ada Quill')!;

  test('has two words before one, the latest first, and only the speaker’s', async () => {
    expect(await ask({ speakers: [ada()], terms: ['lighthous', 'ferri'] })).toEqual([32, 24, 16, 8, 0]);
    expect(await ask({ speakers: [ada()], terms: ['lighthous', 'harbor'], most: 3 })).toEqual([39, 38, 37]);
    expect(await ask({ terms: ['lighthous', 'ferri'], most: 3 })).toEqual([39, 38, 37]);
  });

  test('keeps to days, and to what a person said without any words', async () => {
    expect(
      await ask({ speakers: [ada()], terms: ['lighthous', 'ferri'], from: 8 + DAY_ONE, to: 20 + DAY_ONE }),
    ).toEqual([16, 8]);
    expect(await ask({ speakers: [ada()], to: 12 + DAY_ONE, most: 3 })).toEqual([12, 11, 10]);
    expect(await ask({ terms: ['ferri', 'lighthous'], from: DAY_ONE, to: 1 + DAY_ONE })).toEqual([1, 0, 0]);
  });

  test('finds nothing behind the last that is linked, and nothing of strangers', async () => {
    const { last } = await record.store.db
      .selectFrom('attribution')
      .innerJoin('document', 'document.n', 'attribution.document')
      .select(({ fn }) => fn.max('attribution.n').as('last'))
      .where('document.day', '<=', DAY_ONE + 10)
      .executeTakeFirstOrThrow();
    expect(await ask({ terms: ['lighthous', 'ferri'], most: 3 }, last)).toEqual([10, 9, 8]);
    expect(await ask({ speakers: ['nobody'], terms: ['lighthous'] })).toEqual([]);
  });

  test('what anybody said is looked for among what was recorded not long before and after', async () => {
    const asked = { terms: ['lighthous', 'ferri'], most: 3 };
    expect(await ask(asked, null, 1)).toEqual([39, 38, 37]);
    expect(await ask(asked, null, 1_000_000)).toEqual([]);
    expect(await ask({ ...asked, speakers: [ada()] }, null, 1_000_000)).toEqual([32, 24, 16]);
  });

  test('unpacks a bounded number of documents', async () => {
    expect((await ask({ terms: ['lighthous', 'ferri'], most: 40 })).length).toBeLessThanOrEqual(32);
    expect(new Set(await ask({ terms: ['lighthous', 'ferri'], most: 40 })).size).toBe(16);
  });

  test('has besides what else the documents found tell of the statements found', async () => {
    const other = await store.open(undefined, { links: { ...PORTS.links, link: together } });
    const engine = { name: 'rules', version: '1' };
    const readings = [1, 2].map(articleOf);
    await addDocuments(
      other,
      readings.map((reading) => ({ reading, engine, original: null, sentences: null, item: null })),
    );
    const decisions = await loadDecisions(other.store.db, other.key);
    const telling = { work: other.ports.links, decisions, cache: other.told };
    const archive = createArchive(other.store, { ...telling, day: null, last: null, own: null });
    const { answers, besides } = await archive.find([{ ...ANY, terms: ['harbor'], most: 1 }]);
    const wordsOf = ({ document, attribution }: (typeof besides)[number]) => {
      const [span] = document.attributions.find(({ id }) => id === attribution)!.content;
      return document.text.slice(span!.start, span!.end);
    };
    expect(answers[0]!.map(wordsOf)).toEqual(['nothing but the harbour 2']);
    expect(besides.map(wordsOf)).toEqual(['the lighthouse and the ferry of 2']);
    expect(besides[0]!.statement).toBe(answers[0]![0]!.statement);
  });

  test('finds what was said by who was merged into the speaker', async () => {
    const bran = people.get('Bran Oduya')!;
    const decision = { type: 'merge', people: [ada(), bran] } as const;
    await appendJudgement(record, { decision, by: 'Test', why: null, replaces: null });
    expect(new Set(await ask({ speakers: [ada()], terms: ['lighthous', 'ferri'], most: 3 }))).toEqual(
      new Set([39, 38, 37]),
    );
  });
});
