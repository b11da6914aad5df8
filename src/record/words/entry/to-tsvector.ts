import { type IndexEntry, LONG_TAG } from './plan-entry.ts';

/**
 * The literal of a tsvector, to be cast (`$1::tsvector`), with the words and tags of a text: words with their
 * positions from 1, tags and the words of a long text without. A tag begins with `_`, which no word does.
 */
export function toTsvector({ stems, isLong }: IndexEntry, tags: readonly string[]): string {
  const places = new Map<string, number[]>();
  stems.forEach((stem, i) => {
    const before = places.get(stem);
    if (before) before.push(i + 1);
    else places.set(stem, [i + 1]);
  });
  const words = Array.from(places, ([stem, at]) => (isLong ? `'${stem}'` : `'${stem}':${at.join(',')}`));
  return [...words, ...[...tags, ...(isLong ? [LONG_TAG] : [])].map((tag) => `'${tag}'`)].join(' ');
}
