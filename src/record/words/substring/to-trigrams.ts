/**
 * `MATCH` for an FTS5 table of folded texts (`foldText`) with `tokenize = 'trigram case_sensitive 1'` and
 * `detail = none`: trigrams that cover each substring. It proposes texts; `instr` on the folded text or
 * `matchesQuery` decides. Null where no substring has three characters, so that nothing can be proposed.
 *
 * Trigrams that overlap would leave out more at twice the time: to look at a text costs less than to look up one
 * more trigram.
 */
export function toTrigrams(substrings: readonly string[]): string | null {
  const trigrams = new Set(substrings.flatMap(cover));
  if (trigrams.size === 0) return null;
  return Array.from(trigrams, (trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}

/** Trigrams side by side, the last one overlapping; FTS5 counts code points. */
function cover(substring: string): readonly string[] {
  const points = [...substring];
  if (points.length < 3) return [];
  const starts = Array.from({ length: Math.ceil(points.length / 3) }, (_, i) =>
    Math.min(3 * i, points.length - 3),
  );
  return starts.map((start) => points.slice(start, start + 3).join(''));
}
