import type { IndexToken } from '../../../text/tokens/index-token.ts';

/** What the index of either store holds of a text's words. */
export interface IndexEntry {
  /** In the order of the text; of a long text, each once. */
  readonly stems: readonly string[];
  /**
   * Whether the text is too long for positions: its words are found, its phrases are only proposed where all
   * their words are in it, and `matchesQuery` decides.
   */
  readonly isLong: boolean;
  /** Whether words were left out: those behind the first 700 kB of different words, which no writing has. */
  readonly isCut: boolean;
}

/** PostgreSQL counts positions up to 16383, keeps 256 of each word, and 1 MB of words in a text. */
const MAX_POSITIONS = 16_000;
const MAX_REPEATS = 250;
const MAX_BYTES = 700_000;

/** What is to be indexed of a text, within what PostgreSQL can hold, so that both stores hold the same. */
export function planEntry(tokens: readonly Pick<IndexToken, 'stem'>[]): IndexEntry {
  const counts = new Map<string, number>();
  let bytes = 0;
  let isLong = tokens.length > MAX_POSITIONS;
  for (const { stem } of tokens) {
    const count = (counts.get(stem) ?? 0) + 1;
    if (count === 1) bytes += Buffer.byteLength(stem);
    if (bytes > MAX_BYTES) return { stems: [...counts.keys()], isLong: true, isCut: true };
    counts.set(stem, count);
    isLong ||= count > MAX_REPEATS;
  }
  return { stems: isLong ? [...counts.keys()] : tokens.map(({ stem }) => stem), isLong, isCut: false };
}

/** Stands in the index of every long text, as a tag does. */
export const LONG_TAG = '_long_text';
