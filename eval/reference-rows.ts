/**
 * Figures that others publish or that people reach, from the README of the data. They are not of the same articles, so
 * they say where the ceiling hangs and no more. In the order: exact source, cue, content, strict, relaxed, relaxed
 * direct, mixed, indirect; empty where none is published.
 */
export const REFERENCE_ROWS: readonly (readonly string[])[] = [
  ['people among themselves (agreement set)', '78.0', '71.7', '69.1', '61.0', '75.4', '97', '89', '67'],
  ['CofeNet-BERT, published (test split, its own count)', '83.2', '75.3', '72.9', '', '', '', '', ''],
];
