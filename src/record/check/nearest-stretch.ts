import type { Span } from '../../model/index.ts';
import type { IndexToken } from '../../text/tokens/index-token.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import { rarityOf } from './phrase-windows.ts';

/** What a word is worth that is the same, beside its rarity; and what one costs that only one of the two has. */
const SAME = 0.5;
const MISSED = 0.4;
/** Words of a quotation, and of a source, that are aligned at most. */
const MOST_WORDS = 400;
const MOST_SOURCE_WORDS = 10_000;

/** Places of words: of the source from `start` to and with `end`, of the quotation likewise. */
interface Alignment {
  readonly source: Span;
  readonly words: Span;
}

interface Cell {
  readonly score: number;
  /** Where the alignment that ends here begins. */
  readonly from: number;
  readonly wordsFrom: number;
}

/** The best local alignment of two rows of words (Smith and Waterman 1981); null where they have none in common. */
function align(source: readonly IndexToken[], words: readonly IndexToken[]): Alignment | null {
  const none = (from: number, wordsFrom: number): Cell => ({ score: 0, from, wordsFrom });
  let [best, found]: [number, Alignment | null] = [0, null];
  let above: Cell[] = words.map((_, at) => none(0, at));
  for (const [from, { stem }] of source.entries()) {
    const row: Cell[] = [];
    for (const [at, word] of words.entries()) {
      const diagonal = (at === 0 ? null : above[at - 1]) ?? none(from, at);
      const before = diagonal.score > 0 ? diagonal : none(from, at);
      const up = above[at]!;
      const left = row[at - 1] ?? none(from, at);
      const same = word.stem === stem ? before.score + SAME + rarityOf(stem) : 0;
      const passed = Math.max(up.score, left.score, before.score) - MISSED;
      const cell =
        same > 0 && same >= passed
          ? { ...before, score: same }
          : passed > 0
            ? { ...[up, left, before].find(({ score }) => score - MISSED === passed)!, score: passed }
            : none(from + 1, at + 1);
      row.push(cell);
      if (same > best && cell.score === same) {
        best = same;
        found = { source: { start: cell.from, end: from }, words: { start: cell.wordsFrom, end: at } };
      }
    }
    above = row;
  }
  return found;
}

/** A stretch that ends where words do, with the marks that stick to them. */
function wholeWords(text: string, from: number, to: number): string {
  const start = from - /\S*$/.exec(text.slice(Math.max(0, from - 40), from))![0].length;
  return text.slice(start, to + /^\S*/.exec(text.slice(to, to + 40))![0].length);
}

/**
 * The stretch of a source's words that a quotation is nearest to, as long as the quotation at its ends; empty where they have no
 * word in common.
 */
export function nearestStretch(source: string, words: string): string {
  const given = indexTokens(source).slice(0, MOST_SOURCE_WORDS);
  const wanted = indexTokens(words).slice(0, MOST_WORDS);
  const found = align(given, wanted);
  if (found === null) return '';
  const first = Math.max(0, found.source.start - found.words.start);
  const last = Math.min(given.length - 1, found.source.end + wanted.length - 1 - found.words.end);
  return wholeWords(source, given[first]!.start, given[last]!.end);
}
