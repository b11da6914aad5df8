import Database from 'better-sqlite3';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPostgres } from '../../../test/surroundings.ts';
import { HearsayError } from '../../errors.ts';
import {
  foldText,
  hasPhrase,
  indexTokens,
  matchesQuery,
  parseQuery,
  planEntry,
  type SearchQuery,
  type SearchTerm,
  type TagFilter,
  tagToken,
  toFts5,
  toFts5Columns,
  toLikePattern,
  toTrigrams,
  toTsquery,
  toTsvector,
} from './index.ts';

/** Ids of the rows that a store finds, in order. */
interface Store {
  readonly findWords: (query: SearchQuery, tags: TagFilter) => Promise<readonly number[]>;
  readonly findSubstrings: (substrings: readonly string[]) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

const WORDS =
  `the the the a of and not said says minister ministers harbour harbor policy policies police organisation organization
  organ general generate news new deny denied denies didn't won’t cannot can’t we'll O'Brien obrien Obama’s U.S. us
  US-led 1,200 1200 £3.5m £3.5 million $5bn 50% 50 per cent percent 20th 1990s 5pm café cafe naïve ﬁnance finance Straße
  strasse 中文 中国人 東京タワー 정부는 정부 ภาษาไทย हिन्दी россия Россией Ελλάδα ελλας العربية #MeToo metoo @jane_doe jane doe
  https://example.org/news/a-1 well-known known e-mail email AT&T R&D 12.03.2026 3½ km² — … “ ” ' _ * - : ^ ~ manner_direct
  _manner_direct month_202603 _ null and or near not column`.split(/\s+/);

const wordsOf = fc.constantFrom(...WORDS);
const sentence = fc.array(wordsOf, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const odd = fc.string({ unit: 'binary', maxLength: 40 });
const LONG = [
  `${'the minister of the harbour '.repeat(300)}a policy denied`,
  Array.from({ length: 17_000 }, (_, i) => `w${i % 9000}`).join(' '),
  `deny the ${'news '.repeat(400)} organisation`,
];
const TEXTS = [
  ...fc.sample(sentence, { numRuns: 1700, seed: 7 }),
  ...fc.sample(odd, { numRuns: 300, seed: 8 }),
  ...LONG,
];

const MANNERS = ['direct', 'indirect', 'mixed'];
const tagsOf = (id: number) => [
  tagToken('manner', MANNERS[id % 3]!),
  tagToken('month', `20260${1 + (id % 9)}`),
  tagToken('publisher', `The Daily Någon ${id % 20}`),
];
const TAGS = TEXTS.map((_, id) => tagsOf(id));
const tagLists = fc.array(
  fc.array(
    fc.nat(40).chain((id) => fc.constantFrom(...tagsOf(id))),
    { maxLength: 3 },
  ),
  {
    maxLength: 2,
  },
);

const stretch = fc.constantFrom(...TEXTS.slice(0, 1700)).chain((text) => {
  const words = text.split(' ');
  return fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 }))
    .map(([from, count]) => words.slice(from, from + count).join(' '));
});
const item = fc.oneof(
  wordsOf,
  stretch.map((words) => `"${words}"`),
  stretch.map((words) => `“${words.slice(0, -1)}*”`),
  wordsOf.map((word) => `-${word}`),
  stretch.map((words) => `-"${words}"`),
  fc.tuple(wordsOf, wordsOf).map(([one, other]) => `${one} OR "${other}"`),
  fc.tuple(wordsOf, fc.integer({ min: 1, max: 6 })).map(([word, length]) => `${word.slice(0, length)}*`),
  fc.constantFrom(
    '"the minister"',
    '"harbour the"',
    '"news organisation"',
    'w12*',
    '"w3 w4"',
    'AND',
    'OR',
    'NOT',
  ),
);
const hostile = fc
  .array(
    fc.oneof(
      odd,
      fc.constantFrom(
        `"`,
        `'`,
        `')--`,
        `" OR "`,
        `:*`,
        `\\`,
        `<->`,
        `NEAR(a b)`,
        `words:`,
        `^a`,
        `{tags}:`,
        `$1`,
        `;`,
        `a"b*`,
        `!a`,
        `&`,
        `|`,
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const queries = fc.oneof(
  { weight: 4, arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(' ')) },
  { weight: 1, arbitrary: hostile },
);

const FOLDED = TEXTS.map((text) => foldText(text).text);

/** An evaluation of its own over the stems of each text as one string. */
const STEMS = TEXTS.map(
  (text) =>
    ` ${indexTokens(text)
      .map(({ stem }) => stem)
      .join(' ')} `,
);

const known = new Map<string, ReadonlySet<number>>();

function idsOf({ stems, prefix }: SearchTerm): ReadonlySet<number> {
  const last = prefix ? [`(?:${[`${prefix.start}[^ ]*`, ...prefix.stems].join('|')})`] : [];
  const source = ` ${[...stems, ...last].join(' ')} `;
  const pattern = new RegExp(source);
  if (!known.has(source))
    known.set(source, new Set([...TEXTS.keys()].filter((id) => pattern.test(STEMS[id]!))));
  return known.get(source)!;
}

function bruteForce({ required, excluded }: SearchQuery, tags: TagFilter): readonly number[] {
  const groups = required.map((terms) => terms.map(idsOf));
  const not = excluded.map(idsOf);
  const isFound = (id: number) =>
    groups.every((terms) => terms.some((ids) => ids.has(id))) &&
    !not.some((ids) => ids.has(id)) &&
    tags.every((accepted) => accepted.some((tag) => TAGS[id]!.includes(tag)));
  return [...TEXTS.keys()].filter(isFound);
}

const entries = TEXTS.map((text) => planEntry(indexTokens(text)));

/** As a store does: the index proposes, and decides unless the text is long and the query has phrases. */
const decided = (ids: readonly number[], query: SearchQuery) =>
  ids.filter((id) => !(entries[id]!.isLong && hasPhrase(query)) || matchesQuery(TEXTS[id]!, query));

function openSqlite(): Store {
  const database = new Database(':memory:');
  database.exec(`
    CREATE VIRTUAL TABLE word_index USING fts5(words, tags, content = '', contentless_delete = 1,
      detail = full, tokenize = "ascii tokenchars '_'");
    CREATE VIRTUAL TABLE character_index USING fts5(folded, content = '', contentless_delete = 1,
      detail = none, tokenize = 'trigram case_sensitive 1');`);
  const addWords = database.prepare('INSERT INTO word_index (rowid, words, tags) VALUES (?, ?, ?)');
  const addCharacters = database.prepare('INSERT INTO character_index (rowid, folded) VALUES (?, ?)');
  database.transaction(() => {
    for (const [id, entry] of entries.entries()) {
      const { words, tags } = toFts5Columns(entry, tagsOf(id));
      addWords.run(id, words, tags);
      addCharacters.run(id, FOLDED[id]);
    }
  })();
  const words = database
    .prepare('SELECT rowid FROM word_index WHERE word_index MATCH ? ORDER BY rowid')
    .pluck();
  const characters = database
    .prepare('SELECT rowid FROM character_index WHERE character_index MATCH ? ORDER BY rowid')
    .pluck();
  return {
    findWords: async (query, tags) => decided(words.all(toFts5(query, tags)!) as number[], query),
    findSubstrings: async (substrings) =>
      (characters.all(toTrigrams(substrings)!) as number[]).filter((id) =>
        substrings.every((one) => FOLDED[id]!.includes(one)),
      ),
    close: async () => void database.close(),
  };
}

async function openPostgres(): Promise<Store> {
  const client = new pg.Client();
  await client.connect();
  // All of it is undone at the end, the extension too; where it is there already, it may be in any schema.
  await client.query(`
    BEGIN;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    SELECT set_config('search_path', concat_ws(',', current_setting('search_path'), extnamespace::regnamespace), true)
      FROM pg_extension WHERE extname = 'pg_trgm';
    CREATE TEMPORARY TABLE entry (id integer PRIMARY KEY, words tsvector NOT NULL, folded text COLLATE "C" NOT NULL);
    CREATE INDEX ON entry USING gin (words);
    CREATE INDEX ON entry USING gin (folded gin_trgm_ops);`);
  await client.query('INSERT INTO entry SELECT * FROM unnest($1::integer[], $2::tsvector[], $3::text[])', [
    [...TEXTS.keys()],
    entries.map((entry, id) => toTsvector(entry, tagsOf(id))),
    FOLDED,
  ]);
  await client.query('ANALYZE entry');
  const ids = async (condition: string, value: unknown) =>
    (
      await client.query<{ id: number }>(`SELECT id FROM entry WHERE ${condition} ORDER BY id`, [value])
    ).rows.map(({ id }) => id);
  return {
    findWords: async (query, tags) =>
      decided(await ids('words @@ $1::tsquery', toTsquery(query, tags)), query),
    findSubstrings: (substrings) => ids('folded LIKE ALL ($1::text[])', substrings.map(toLikePattern)),
    close: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

/** The query, or null where it is refused as it should be. */
function parseOrNull(text: string): SearchQuery | null {
  try {
    return parseQuery(text);
  } catch (error) {
    expect(error).toBeInstanceOf(HearsayError);
    return null;
  }
}

describe.each([
  ['SQLite', openSqlite, false],
  ['PostgreSQL', openPostgres, !hasPostgres],
] as const)('%s', (_, open, isAway) => {
  let store: Store;
  beforeAll(async () => {
    if (!isAway) store = await open();
  });
  afterAll(() => store?.close());

  test.skipIf(isAway)('finds what an evaluation over the words of each text finds', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(queries, tagLists, async (text, tags) => {
        const query = parseOrNull(text);
        if (query === null || query.required.length === 0) return;
        const ids = await store.findWords(query, tags);
        expect(ids).toEqual(bruteForce(query, tags));
        found += ids.length;
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test.skipIf(isAway)('finds the substrings that are in the folded text', async () => {
    const substring = fc
      .oneof(stretch, odd, fc.constantFrom('%_%', '\\', '"the', "n't ", '中国人', '£3.5'))
      .map((text) => foldText(text).text)
      .filter((text) => [...text].length > 2 && text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(substring, { minLength: 1, maxLength: 2 }), async (substrings) => {
        const expected = FOLDED.flatMap((folded, id) =>
          substrings.every((one) => folded.includes(one)) ? id : [],
        );
        expect(await store.findSubstrings(substrings)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test.skipIf(isAway)('finds phrases of long texts too, and what does not have them', async () => {
    const first = TEXTS.length - LONG.length;
    for (const [text, expected] of [
      ['"harbour the" "harbour a policy" -"of harbour" -"a denied"', [0]],
      ['"minister harbour" OR "the policy denied"', []],
      ['"w8999 w0" w12* -"w1 w0"', [1]],
      ['"news organi*"', [2]],
    ] as const) {
      const query = parseQuery(text);
      const ids = (await store.findWords(query, [])).filter((id) => id >= first);
      expect([text, ids]).toEqual([text, expected.map((i) => first + i)]);
    }
  });

  test.skipIf(isAway)('no search for words finds a tag', async () => {
    for (const text of [
      'manner',
      '"manner direct"',
      'mann*',
      '_manner*',
      'long*',
      'publisher',
      '_long_text',
    ]) {
      const query = parseQuery(text);
      expect(await store.findWords(query, [])).toEqual(bruteForce(query, []));
    }
  });
});
