import { moreNicknames, nicknames } from '../../generated/lexicon.ts';

function groupBy(
  from: 'name' | 'nickname',
  to: 'name' | 'nickname',
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const row of [...nicknames, ...moreNicknames]) {
    const group = groups.get(row[from]) ?? new Set();
    groups.set(row[from], group.add(row[to]));
  }
  return groups;
}

const NICKNAMES_OF = groupBy('name', 'nickname');
const NAMES_OF = groupBy('nickname', 'name');
const NONE: ReadonlySet<string> = new Set();

const nicknamesOf = (name: string) => NICKNAMES_OF.get(name) ?? NONE;

/** Names with more nicknames than this of their own are whole names: Ellen and Nora aren't one for Eleanor's sake. */
const MOST_OWN = 2;
const isPet = (name: string) =>
  nicknamesOf(name).size <= MOST_OWN && (name.length <= 4 || /(?:y|ie|i)$/u.test(name));

function shareName(a: string, b: string): boolean {
  if (!isPet(a) || !isPet(b)) return false;
  return [...(NAMES_OF.get(a) ?? NONE)].some((name) => nicknamesOf(name).has(b));
}

/** Whether a folded name stands in the list of English given names and nicknames. */
export const isEnglishGiven = (name: string): boolean => NICKNAMES_OF.has(name) || NAMES_OF.has(name);

/** The nicknames of a folded name and the names of which it is a nickname. */
export const relatedGiven = (name: string): readonly string[] => [
  ...nicknamesOf(name),
  ...(NAMES_OF.get(name) ?? NONE),
];

/**
 * Whether of two folded given names one is the other's nickname (robert, bob), or both are nicknames of one name
 * (bill, willie). A name is no nickname of itself.
 */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  return nicknamesOf(a).has(b) || nicknamesOf(b).has(a) || shareName(a, b);
}
