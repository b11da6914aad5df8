/**
 * Searching by meaning. In come attributions, whose contents an encoder turns into vectors; out come those whose vectors
 * lie nearest to that of a question. Each vector is kept whole beside a code of 49 bytes and the number of the cell
 * that it lies in. A search reads the codes of the cells around the question, or of the attributions that it is narrowed
 * to, and compares the whole vectors of the best alone. All is counted in whole numbers, so that both stores answer
 * the same. It refuses to tell a sentence from its negation, which vectors hardly do: that is marked by words.
 */
export { countVectors } from './count-vectors.ts';
export { findByMeaning, LEAST_ALIKE } from './find-by-meaning.ts';
export type { Similar } from './search-by-meaning.ts';
export { type VectorProgress, writeVectors } from './write-vectors.ts';
