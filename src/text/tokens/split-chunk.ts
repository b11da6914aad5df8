import { type FoldedText, foldText } from './fold-text.ts';
import type { FoldedWord } from './folded-word.ts';
import type { IndexToken } from './index-token.ts';
import { readNumber } from './read-number.ts';
import { splitContraction } from './split-contraction.ts';
import { stemWord } from './stem-word.ts';

/** Letters of writing that has no spaces, and of Korean, whose particles are written on to the noun. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}`;
const LETTER = String.raw`[[\p{L}\p{M}]--[${UNSPACED}]]`;
const LETTER_OR_DIGIT = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`;

const PIECE = new RegExp(
  [
    String.raw`(?<initials>(?<![\p{L}\p{N}])\p{Ll}(?:\.\p{Ll})+(?![\p{L}\p{N}\p{M}]))`,
    String.raw`(?<number>\d+(?:[.,']\d+)*)(?<unit>${LETTER_OR_DIGIT}*)(?<of>'s(?!${LETTER_OR_DIGIT}))?`,
    '(?<sign>[$¢£¥฿€₦₩₪₫₱₴₹₺₽₿%&])',
    String.raw`(?<one>[[\p{L}\p{N}]&&[${UNSPACED}]]\p{M}*)`,
    `(?<word>${LETTER}${LETTER_OR_DIGIT}*(?:'${LETTER_OR_DIGIT}+)*|[[\\p{N}]--[0-9]]${LETTER_OR_DIGIT}*)`,
  ].join('|'),
  'gv',
);

/** What a sign is said as, so that "$5" and "5 dollars" have their words in common. */
const SAID: Readonly<Record<string, string>> = {
  $: 'dollar',
  '¢': 'cent',
  '£': 'pound',
  '¥': 'yen',
  '฿': 'baht',
  '€': 'euro',
  '₦': 'naira',
  '₩': 'won',
  '₪': 'shekel',
  '₫': 'dong',
  '₱': 'peso',
  '₴': 'hryvnia',
  '₹': 'rupee',
  '₺': 'lira',
  '₽': 'rouble',
  '₿': 'bitcoin',
  '%': 'percent',
  '&': 'and',
};

/** A longer word is divided into pieces of this many units, so that every store takes it whole. */
const MAX_WORD = 64;

/** The tokens of a text without white space, with offsets into it. */
export function splitChunk(chunk: string): readonly IndexToken[] {
  const folded = foldText(chunk);
  return [...folded.text.matchAll(PIECE)]
    .flatMap(readPiece)
    .flatMap(cutLong)
    .map((one) => toToken(one, folded));
}

function readPiece(match: RegExpExecArray): readonly FoldedWord[] {
  const { initials, number, unit, sign, word } = match.groups!;
  const start = match.index;
  const end = start + match[0].length;
  if (initials !== undefined) return [{ word: initials.replaceAll('.', ''), start, end }];
  if (number !== undefined) return readNumber(number, unit!, start);
  if (sign !== undefined) return [{ word: SAID[sign]!, start, end }];
  if (word !== undefined && isContraction(word)) return splitContraction(word, start);
  return [{ word: match[0], start, end }];
}

/** A word with apostrophes; what is longer than any is no contraction. */
const isContraction = (word: string) => word.length <= MAX_WORD && (word.includes("'") || word === 'cannot');

function cutLong(one: FoldedWord): readonly FoldedWord[] {
  if (one.word.length <= MAX_WORD) return [one];
  const pieces = one.word.match(new RegExp(`[^]{1,${MAX_WORD - 1}}(?![\\udc00-\\udfff])`, 'g')) ?? [];
  const isWhole = one.word.length === one.end - one.start;
  let at = one.start;
  return pieces.map((word) => {
    const start = isWhole ? at : one.start;
    at += word.length;
    return { word, start, end: isWhole ? at : one.end };
  });
}

function toToken({ word, start, end }: FoldedWord, { starts, ends }: FoldedText): IndexToken {
  return {
    stem: stemWord(word),
    word,
    start: starts === null ? start : starts[start]!,
    end: ends === null ? end : ends[end - 1]!,
  };
}
