import type { ToldDocument } from '../../model/index.ts';

/** Letters of the shortest name that is compared. */
const NAME = /\p{Lu}[\p{L}\p{M}’'-]{3,}/gu;

/** Names of a text that are looked at: the first ones. */
const MOST_NAMES = 400;

/** Share of the names of two texts that stand in both where they tell of one affair: Jaccard's coefficient. */
const LEAST_SHARED = 0.12;

/** Of a text with fewer names these tell nothing. */
const FEWEST = 3;

/** Whether two documents name so much of the same that they may well tell of one affair; one with itself does. */
export function areOfOneAffair(a: ToldDocument, b: ToldDocument): boolean {
  if (a === b) return true;
  const [one, other] = [namesIn(a), namesIn(b)];
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size < FEWEST) return true;
  let both = 0;
  for (const name of fewer) if (more.has(name)) both++;
  return both >= LEAST_SHARED * (one.size + other.size - both);
}

const known = new WeakMap<ToldDocument, ReadonlySet<string>>();

/** Words with a capital that begin no sentence, in small letters. */
function namesIn(document: ToldDocument): ReadonlySet<string> {
  const before = known.get(document);
  if (before) return before;
  const starts = new Set(document.sentences.map(({ start }) => start));
  const names = new Set<string>();
  for (const { 0: name, index } of document.text.matchAll(NAME)) {
    if (!starts.has(index)) names.add(name.replace(/[’']s$/u, '').toLowerCase());
    if (names.size >= MOST_NAMES) break;
  }
  known.set(document, names);
  return names;
}
