import { isSpace } from '../span.ts';
import type { IndexToken } from './index-token.ts';
import { splitChunk } from './split-chunk.ts';

/** Units that never change how a word is read that they stand beside. */
const EDGES: ReadonlySet<number> = new Set([...`.,;:!?"'()[]“”‘’—–…`].map((one) => one.charCodeAt(0)));

/** Longer ones are rare and read anew each time. */
const MAX_KNOWN_LENGTH = 48;
const MAX_KNOWN = 50_000;
const known = new Map<string, readonly IndexToken[]>();

/**
 * The words of a text for full-text search, in order; a word's position in the index is its place in this list.
 * No word is left out, however common. Words are folded (`foldText`) and stemmed (`stemWord`). Hyphens,
 * underscores, slashes and points divide; `U.S.` is us, `1,200` is 1200, `£3.5m` is pound 3_5 million, `50%` and
 * `50 per cent` are 50 percent, `didn't` is did not, a possessive is its owner, `&` is and; writing without
 * spaces, and Korean, is divided into its characters. Time grows linearly with the text.
 */
export function indexTokens(text: string): readonly IndexToken[] {
  const tokens: IndexToken[] = [];
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isBreak(text.charCodeAt(at))) at++;
    const from = at;
    while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
    addChunk(text, from, at, tokens);
  }
  return tokens;
}

/** U+FEFF inside a word is nothing, though it counts as white space. */
const isBreak = (unit: number) => unit !== 0xfeff && isSpace(unit);

function addChunk(text: string, from: number, to: number, tokens: IndexToken[]): void {
  let start = from;
  let end = to;
  while (start < end && EDGES.has(text.charCodeAt(start))) start++;
  while (end > start && EDGES.has(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  for (const one of tokensOf(text.slice(start, end))) {
    const token = { stem: one.stem, word: one.word, start: start + one.start, end: start + one.end };
    if (one.word === 'cent' && tokens.at(-1)?.word === 'per') tokens.push(joinPerCent(tokens.pop()!, token));
    else tokens.push(token);
  }
}

const joinPerCent = (per: IndexToken, cent: IndexToken): IndexToken => ({
  stem: 'percent',
  word: 'percent',
  start: per.start,
  end: cent.end,
});

function tokensOf(chunk: string): readonly IndexToken[] {
  if (chunk.length > MAX_KNOWN_LENGTH) return splitChunk(chunk);
  const before = known.get(chunk);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  // A slice of more than 12 units would keep the whole document alive for as long as the word is remembered.
  const own = chunk.split('').join('');
  const tokens = splitChunk(own);
  known.set(own, tokens);
  return tokens;
}
