import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import { readTagFilter, tagToken } from '../tag-token.ts';
import { toFts5Columns } from './fts5-columns.ts';
import { planEntry } from './plan-entry.ts';
import { toTsvector } from './to-tsvector.ts';

const entryOf = (text: string) => planEntry(indexTokens(text));

test('a tag is its kind and value, or a hash of a value that could be anything', () => {
  expect(tagToken('manner', 'direct')).toBe('_manner_direct');
  expect(tagToken('month', '2026-03')).toBe('_month_2026_03');
  expect(tagToken('month', '2026_03')).toMatch(/^_month__/);
  expect(tagToken('publisher', 'The Daily "News"')).toMatch(/^_publisher__[a-z0-9]{20}$/);
  expect(tagToken('publisher', 'A')).not.toBe(tagToken('publisher', 'a'));
  expect(() => tagToken('Bad kind', 'x')).toThrow(expect.objectContaining({ code: 'tag-kind' }));
});

test('only tags are taken for tags', () => {
  expect(readTagFilter([['_a_b'], []])).toEqual([['_a_b'], ['__']]);
  expect(() => readTagFilter([['_a_b" OR "x']])).toThrow(expect.objectContaining({ code: 'tag-token' }));
});

test('words stand at their positions, tags at none', () => {
  const entry = entryOf('The harbour, the plan');
  expect(toFts5Columns(entry, ['_a_b', '_c_d'])).toEqual({ words: 'the harbor the plan', tags: '_a_b _c_d' });
  expect(toTsvector(entry, ['_a_b'])).toBe("'the':1,3 'harbor':2 'plan':4 '_a_b'");
});

test('a text of too many words, or too often the same, has no positions', () => {
  for (const text of ['the news '.repeat(251), Array.from({ length: 16_001 }, (_, i) => `w${i}`).join(' ')]) {
    const entry = entryOf(text);
    expect([entry.isLong, entry.isCut]).toEqual([true, false]);
    expect(new Set(entry.stems).size).toBe(entry.stems.length);
  }
  expect(toFts5Columns(entryOf('the news '.repeat(251)), [])).toEqual({
    words: 'the _ news',
    tags: '_long_text',
  });
  expect(toTsvector(entryOf('the news '.repeat(251)), ['_a_b'])).toBe("'the' 'news' '_a_b' '_long_text'");
  expect(entryOf('the news '.repeat(250)).isLong).toBe(false);
});

test('words beyond what PostgreSQL can hold are left out, and that is said', () => {
  const entry = planEntry(Array.from({ length: 100_000 }, (_, i) => ({ stem: `word${i}` })));
  expect([entry.isLong, entry.isCut]).toEqual([true, true]);
  expect(Buffer.byteLength(entry.stems.join(''))).toBeLessThanOrEqual(700_000);
});

test('FTS5 keeps every token whole, and forgets a row that is deleted', () => {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE word_index USING fts5(words, tags, content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '_'");
     CREATE VIRTUAL TABLE word_list USING fts5vocab(word_index, row);`,
  );
  const text = 'Café 3.5 中文 정부 हिन्दी Россия 𐐷𐑂 x² U.S. ﬁn ’’ ภาษา 20th \u{1e922}a';
  const { words, tags } = toFts5Columns(entryOf(text), [tagToken('speaker', 'Ö x')]);
  const insert = database.prepare('INSERT INTO word_index (rowid, words, tags) VALUES (?, ?, ?)');
  insert.run(1, words, tags);
  const terms = database.prepare('SELECT term FROM word_list').pluck().all();
  expect(new Set(terms)).toEqual(new Set([...words.split(' '), ...tags.split(' ')]));
  database.prepare('DELETE FROM word_index WHERE rowid = ?').run(1);
  expect(
    database.prepare('SELECT rowid FROM word_index WHERE word_index MATCH ?').all('words : "3_5"'),
  ).toEqual([]);
  insert.run(1, 'other', '');
  expect(database.prepare('SELECT rowid FROM word_index WHERE word_index MATCH ?').all('other')).toHaveLength(
    1,
  );
  database.close();
});
