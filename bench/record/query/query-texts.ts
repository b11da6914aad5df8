import type { Draw } from '../invent/seeded-draw.ts';
import { contentOf, type Place, type QueryPool, speakerNameAt, wordsOf } from './query-pool.ts';

/** Makes the words of a query from a place of the pool; null where the place does not lend itself to it. */
export type QueryTextMaker = (place: Place, pool: QueryPool, draw: Draw) => string | null;

/** Half of the queries of several words are frequent words drawn apart; the rest stand together. */
const APART = 0.5;

/** Words of a content in its order, not all short, so that there is something to be found. */
function wordsTogether(place: Place, count: number, draw: Draw): string | null {
  const words = [...new Set(wordsOf(contentOf(place)))].filter((word) => word.length > 3);
  if (words.length < count) return null;
  const from = draw.below(words.length - count + 1);
  return words.slice(from, from + count).join(' ');
}

const some = (words: readonly string[], draw: Draw): string | null =>
  words.length === 0 ? null : draw.pick(words);

const words: QueryTextMaker = (place, { frequent }, draw) => {
  const count = draw.between(2, 3);
  if (frequent.length === 0 || !draw.isUnder(APART)) return wordsTogether(place, count, draw);
  return Array.from({ length: count }, () => draw.pick(frequent)).join(' ');
};

/** Few phrases that are looked for have none but little words. */
const ALL_SHORT = 0.1;

const phrase: QueryTextMaker = (place, _pool, draw) => {
  // With nothing but spaces between them, however a tokenizer takes the rest.
  const runs = contentOf(place).split(/[^\p{L}\p{N}’' -]+/u);
  const run = draw.pick(runs).trim().split(/\s+/);
  const count = draw.between(2, 4);
  if (run.length < count) return null;
  const from = draw.below(run.length - count + 1);
  const chosen = run.slice(from, from + count);
  return chosen.some(({ length }) => length > 4) || draw.isUnder(ALL_SHORT) ? chosen.join(' ') : null;
};

/** Five to fourteen characters in a row, wherever they begin. */
const substring: QueryTextMaker = (place, _pool, draw) => {
  const content = contentOf(place);
  const length = draw.between(5, 14);
  const cut = content
    .slice(draw.below(Math.max(1, content.length - length)), content.length)
    .slice(0, length);
  return /^[\p{L}\p{N}][\p{L}\p{N} ,’-]{3,}[\p{L}\p{N}]$/u.test(cut) ? cut : null;
};

const meaning: QueryTextMaker = (place) => {
  const sentence = contentOf(place)
    .replace(/^that |[“”"]/g, '')
    .trim();
  const count = sentence.split(/\s+/).length;
  return count >= 6 && count <= 40 ? sentence : null;
};

/** By kind of query. */
export const QUERY_TEXTS = {
  common: (_place, { common }, draw) => some(common, draw),
  commonThere: (place, { common }, draw) =>
    some(
      wordsOf(contentOf(place)).filter((word) => common.includes(word)),
      draw,
    ),
  rare: (_place, { rare }, draw) => some(rare, draw),
  words,
  phrase,
  substring,
  meaning,
  person: speakerNameAt,
  nothing: () => '',
  statement: ({ attribution }) => attribution.id,
  document: ({ reading }) => reading.document.id,
} as const satisfies Record<string, QueryTextMaker>;
