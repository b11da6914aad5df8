import { termRarity } from '../../generated/lexicon.ts';
import { indexTokens } from '../../text/tokens/index-tokens.ts';
import type { SearchTerm } from '../words/index.ts';

/** Words in a row that are looked up together: enough to be rare, few enough that one survives where a word was changed. */
const WINDOW = 3;
/** Where every word is common, longer rows are. */
const LONG_WINDOW = 5;
const MOST_WINDOWS = 4;
/** A stem that fewer texts have, in per cent, is rare enough to lead somewhere. */
const COMMON = 20;
/** Of a stem that the list of common ones lacks. */
const RARE = 0.1;

const SHARES = new Map(termRarity.map(({ stem, share }) => [stem, Number(share)]));
const shareOf = (stem: string): number => SHARES.get(stem) ?? RARE;

/** How much a word tells: the logarithm of how rare texts are that have it. */
export const rarityOf = (stem: string): number => Math.log(100 / shareOf(stem));

interface Window {
  readonly from: number;
  readonly length: number;
  readonly weight: number;
}

function windowsOf(stems: readonly string[]): readonly Window[] {
  const isCommon = stems.every((stem) => shareOf(stem) >= COMMON);
  const length = Math.min(stems.length, isCommon ? LONG_WINDOW : WINDOW);
  return Array.from({ length: stems.length - length + 1 }, (_, from) => {
    const own = stems.slice(from, from + length);
    return { from, length, weight: own.reduce((sum, stem) => sum + rarityOf(stem), 0) };
  });
}

/** Rows of words by which a quotation is looked up, the rarest first; they do not overlap. Empty for no words at all. */
export function phraseWindows(words: string): readonly SearchTerm[] {
  const stems = indexTokens(words).map(({ stem }) => stem);
  if (stems.length === 0) return [];
  const chosen: Window[] = [];
  for (const one of [...windowsOf(stems)].sort((a, b) => b.weight - a.weight || a.from - b.from)) {
    const isApart = chosen.every((other) => Math.abs(other.from - one.from) >= one.length);
    if (isApart && chosen.length < MOST_WINDOWS) chosen.push(one);
  }
  return chosen.map(({ from, length }) => ({ stems: stems.slice(from, from + length), prefix: null }));
}
