import { beforeAll, expect, test } from 'vitest';
import { NO_LINKS } from '../../../../test/fake-links.ts';
import { madeReading } from '../../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../../test/record-stores.ts';
import type { Attribution, Reading } from '../../../model/index.ts';
import { contentWords } from '../../add/write-attributions.ts';
import { appendJudgement } from '../../judgements/append-judgement.ts';
import type { OpenRecord } from '../../open-record.ts';
import { matchesQuery, parseQuery } from '../../words/index.ts';
import { type Filters, NO_FILTERS } from '../filters.ts';
import { getPerson } from '../find-people-named.ts';
import { searchStatements } from './search-statements.ts';

const WORDS =
  'harbour budget schools denied taxes the minister promised never rail bridge of new flood wall'.split(' ');
const SPEAKERS = ['Ada Quill', 'Bran Oduya', 'Cora Velt', 'Dov Marsh'];
const OUTLETS = ['The Ockley Post', 'Vale Radio', 'Harbour Times'];
const DAY = 86_400_000;

/** Numbers from 0 to below 1, the same every time. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(all: readonly T[], draw: () => number): T => all[Math.floor(draw() * all.length)]!;

function articleOf(at: number, statements: number): Reading {
  const draw = draws(at + 1);
  const lines = Array.from({ length: statements }, (_, line) => {
    const words = Array.from({ length: 3 + Math.floor(draw() * 8) }, () => pick(WORDS, draw));
    return { content: `${words.join(' ')} n${at}x${line}`, by: pick(SPEAKERS, draw) };
  });
  const publishedAt =
    at % 9 === 0 ? null : new Date(Date.UTC(2025, 0, 1) + (at % 40) * 3 * DAY).toISOString();
  return madeReading({
    url: `https://news${at % 3}.example/${at}`,
    publisher: OUTLETS[at % 3]!,
    publishedAt,
    text: lines.map(({ content, by }) => `${by} said ${content}.`).join('\n\n'),
    said: lines.map(({ content, by }, line) => ({
      source: by,
      cue: 'said',
      content: [content],
      by,
      manner: line % 3 === 0 ? 'direct' : 'indirect',
      polarity: line % 7 === 0 ? 'negated' : 'asserted',
    })),
  });
}

const ARTICLES = Array.from({ length: 60 }, (_, at) => articleOf(at, at < 50 ? 50 : 3));

const speakerName = ({ people }: Reading, { speaker }: Attribution): string =>
  people.find(({ id }) => id === speaker)!.name;

/** What should be found, in order, by looking at every statement. */
function expected(
  articles: readonly Reading[],
  asked: string,
  isLeft: (reading: Reading, one: Attribution) => boolean,
): readonly string[] {
  const query = parseQuery(asked);
  const day = ({ document: { publishedAt } }: Reading) =>
    publishedAt === null ? -1 : Date.parse(publishedAt);
  return articles
    .map((reading, at) => ({ reading, at }))
    .sort((a, b) => day(b.reading) - day(a.reading) || b.at - a.at)
    .flatMap(({ reading }) =>
      reading.attributions
        .filter((one) => isLeft(reading, one))
        .filter(({ content }) => matchesQuery(contentWords(reading.document.text, content), query))
        .map(({ id }) => id),
    );
}

/** In more statements than are put in order at once. */
const COMMON = 'harbour OR budget OR the OR minister OR denied OR taxes OR promised OR never OR rail';

const QUERIES = [
  'the',
  'denying',
  'harbor budgets',
  '"the minister"',
  '"minister of" OR rail',
  'flood* -wall',
  'tax -"the tax"',
  '~"ool"',
  'n12x3',
  '~"n4x" bridges',
  'nothingofthat',
  COMMON,
];

const FILTERS: readonly (readonly [
  string,
  Partial<Filters>,
  (reading: Reading, one: Attribution) => boolean,
])[] = [
  ['none', {}, () => true],
  ['manner', { manner: 'direct' }, (_, { manner }) => manner === 'direct'],
  ['polarity', { polarity: 'negated' }, (_, { polarity }) => polarity === 'negated'],
  ['outlet', { publisher: 'vale radio' }, ({ document }) => document.publisher === 'Vale Radio'],
  ['host', { publisher: 'news2.example' }, ({ document }) => document.publisher === 'Harbour Times'],
  [
    'days',
    { from: '2025-02-03', to: '2025-02-20' },
    ({ document: { publishedAt } }) =>
      publishedAt !== null && publishedAt >= '2025-02-03' && publishedAt < '2025-02-21',
  ],
  [
    'to',
    { publishedBy: '2025-02' },
    ({ document: { publishedAt } }) => publishedAt !== null && publishedAt < '2025-03',
  ],
  ['speaker', { speaker: 'Cora Velt' }, (reading, one) => speakerName(reading, one) === 'Cora Velt'],
];

onEachStore('searching', (store) => {
  let record: OpenRecord;
  beforeAll(async () => {
    record = await store.open(undefined, { links: NO_LINKS });
    for (const article of ARTICLES) await addReading(record, article);
  });

  test.each(FILTERS)('finds what is there, in order: %s', async (_, given, isLeft) => {
    const speaker = given.speaker ? (await getPerson(record, given.speaker)).id : null;
    const filters = { ...NO_FILTERS, ...given, speaker };
    for (const asked of QUERIES) {
      const ids = expected(ARTICLES, asked, isLeft);
      for (const [offset, limit] of [
        [0, 10],
        [25, 40],
      ] as const) {
        const found = await searchStatements(record, asked, { filters, limit, offset });
        expect([asked, found.ids]).toEqual([asked, ids.slice(offset, offset + limit)]);
        if (!found.isTotalCut) expect([asked, found.total]).toEqual([asked, ids.length]);
        else expect(found.total).toBeLessThan(ids.length);
      }
    }
  });

  test('goes day by day where there are many, and says that there are more', async () => {
    const all = expected(ARTICLES, COMMON, () => true);
    expect(all.length).toBeGreaterThan(2000);
    const found = await searchStatements(record, COMMON, { filters: NO_FILTERS, limit: 30, offset: 700 });
    expect([found.ids, found.total, found.isTotalCut]).toEqual([all.slice(700, 730), 2000, true]);
    const late = await searchStatements(record, COMMON, {
      filters: NO_FILTERS,
      limit: 50,
      offset: all.length - 20,
    });
    expect([late.ids, late.total, late.isTotalCut]).toEqual([all.slice(-20), all.length, false]);
  });

  test('within a document, and where the words stand', async () => {
    const { document } = ARTICLES[1]!;
    const filters = { ...NO_FILTERS, document: document.id };
    const found = await searchStatements(record, 'minister "of new" OR bridge', {
      filters,
      limit: 100,
      offset: 0,
    });
    expect(found.ids).toEqual(expected([ARTICLES[1]!], 'minister "of new" OR bridge', () => true));
    const words = [...found.matches.values()]
      .flatMap(({ spans }) => spans)
      .map(({ start, end }) => document.text.slice(start, end));
    expect(new Set(words)).toEqual(new Set(words.filter((one) => /minister|of new|bridge/.test(one))));
    expect(words.length).toBeGreaterThanOrEqual(found.ids.length);
  });

  test('follows people who are merged, and parted again', async () => {
    const own = await store.open();
    const articles = ARTICLES.slice(50, 56);
    for (const article of articles) await addReading(own, article);
    const [ada, bran] = [await getPerson(own, 'Ada Quill'), await getPerson(own, 'Bran Oduya')];
    const find = async (speaker: string) =>
      (
        await searchStatements(own, 'the OR new OR minister', {
          filters: { ...NO_FILTERS, speaker },
          limit: 99,
          offset: 0,
        })
      ).ids;
    const by = (...names: string[]) =>
      expected(articles, 'the OR new OR minister', (reading, one) =>
        names.includes(speakerName(reading, one)),
      );
    expect([await find(ada.id), await find(bran.id)]).toEqual([by('Ada Quill'), by('Bran Oduya')]);
    const { id } = await appendJudgement(own, {
      by: 'test',
      why: null,
      replaces: null,
      decision: { type: 'merge', people: [ada.id, bran.id] },
    });
    expect(await find(ada.id)).toEqual(by('Ada Quill', 'Bran Oduya'));
    expect(await find(bran.id)).toEqual(by('Ada Quill', 'Bran Oduya'));
    await appendJudgement(own, {
      by: 'test',
      why: null,
      replaces: null,
      decision: { type: 'undo', judgement: id },
    });
    expect([await find(ada.id), await find(bran.id)]).toEqual([by('Ada Quill'), by('Bran Oduya')]);
  });

  test('refuses a search for nothing', async () => {
    const search = searchStatements(record, '…', { filters: NO_FILTERS, limit: 1, offset: 0 });
    await expect(search).rejects.toMatchObject({ code: 'nothing-to-search' });
  });
});
