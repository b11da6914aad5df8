import type { SentenceEncoder } from '../src/record/ports.ts';

/** What the encoder knows; the rest of a sentence means nothing to it. */
const WORDS = ['tax', 'bread', 'river', 'flood', 'bridge', 'court', 'school', 'fire'];

const vectorOf = (sentence: string): Int8Array => {
  const places = WORDS.map((word) => (sentence.includes(word) ? 1 : 0));
  const length = Math.hypot(...places) || 1;
  return Int8Array.from(places, (place) => Math.round((127 * place) / length));
};

/** An encoder of eight words with a cell for each, and all that it was asked for. */
export function fakeEncoder(version = '1'): SentenceEncoder & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    version,
    width: WORDS.length,
    cells: Int8Array.from(WORDS.flatMap((word) => [...vectorOf(word)])),
    asked,
    encode: async (sentences) => {
      asked.push(...sentences);
      return sentences.map(vectorOf);
    },
  };
}
