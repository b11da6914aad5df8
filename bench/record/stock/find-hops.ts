import type { Hops, Pieces, Unit } from './stock.ts';

function wordKeys({ texts, kinds }: Pieces): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text, at) => {
    const kind = kinds[at]!;
    const key = kind === 'name' || kind === 'number' ? kind.toUpperCase() : text.trim().toLowerCase();
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, numbers.size);
    return known ?? numbers.size - 1;
  });
}

/** Ends of the parts whose words may change: contents, and sentences in which nothing is attributed. */
function openEnds(count: number, units: readonly Unit[]): Int32Array {
  const ends = new Int32Array(count);
  for (const { parts, frames } of units) {
    for (const { role, start, end } of parts) {
      if (role === 'content' || frames.length === 0) ends.fill(end, start, end);
    }
  }
  return ends;
}

/** Numbers the places that are alike; -1 for one that has no word before it in its part. */
function groupPlaces(pieces: Pieces, ends: Int32Array, isContent: (at: number) => boolean): Int32Array {
  const words = wordKeys(pieces);
  const groups = new Map<number, number>();
  const most = words.length;
  return Int32Array.from(words, (word, at) => {
    if (at === 0 || ends[at] === 0 || ends[at] !== ends[at - 1]) return -1;
    const side = (pieces.isQuoted[at] ? 2 : 0) + (isContent(at) ? 1 : 0);
    const key = (words[at - 1]! * most + word) * 4 + side;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, groups.size);
    return known ?? groups.size - 1;
  });
}

/** The hops of all units, by counting sort. */
export function findHops(pieces: Pieces, units: readonly Unit[]): Hops {
  const count = pieces.texts.length;
  const ends = openEnds(count, units);
  const contents = new Uint8Array(count);
  for (const { parts } of units) {
    for (const { role, start, end } of parts) if (role === 'content') contents.fill(1, start, end);
  }
  const groups = groupPlaces(pieces, ends, (at) => contents[at] === 1);
  const sizes = new Int32Array(count + 1);
  for (const group of groups) if (group >= 0) sizes[group]!++;
  const from = new Int32Array(count + 1);
  for (let group = 1; group <= count; group++) from[group] = from[group - 1]! + sizes[group - 1]!;
  const next = from.slice();
  const members = new Int32Array(count);
  for (const [at, group] of groups.entries()) if (group >= 0) members[next[group]!++] = at;
  return {
    ends,
    starts: groups.map((group) => (group < 0 ? 0 : from[group]!)),
    counts: groups.map((group) => (group < 0 ? 0 : sizes[group]!)),
    members,
  };
}
