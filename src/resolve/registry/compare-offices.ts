import type { Role } from '../../model/index.ts';
import { roleNoun } from '../lexicon.ts';
import { foldName } from '../names/fold-name.ts';

/** What the offices of two people say of whether they are one. */
export interface Offices {
  /** One office at least is the same, as far as its words tell. */
  readonly isShared: boolean;
  /** That office is of something that both name: “mayor of Altenried”. */
  readonly isTelling: boolean;
  /** They hold offices that one person hardly has at once. */
  readonly isOther: boolean;
}

const EMPTY = new Set([
  'the',
  'of',
  'a',
  'an',
  'for',
  'and',
  'in',
  'at',
  'to',
  's',
  'former',
  'new',
  'current',
  'deputy',
  'then',
  'who',
  'is',
  'was',
  'said',
  'his',
  'her',
  'their',
  'its',
]);

const wordsOf = (title: string): readonly string[] =>
  foldName(title.replace(/['’]s\b/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));

/** Kinds of role of which nobody has many at a time. */
const SINGLE = new Set(['office', 'member', 'job']);
const MOST_ROLES = 12;

/** Whether two people are said to hold the same office, or others that one person hardly has at once. */
export function compareOffices(a: readonly Role[], b: readonly Role[]): Offices {
  const [mine, theirs] = [a.slice(0, MOST_ROLES), b.slice(0, MOST_ROLES)];
  let isShared = false;
  for (const one of mine)
    for (const other of theirs) {
      if (one.office !== other.office) continue;
      const [left, right] = [one, other].map(({ title }) =>
        wordsOf(title).filter((word) => roleNoun(word) === null),
      );
      const isCommon = left!.some((word) => right!.includes(word));
      if (isCommon) return { isShared: true, isTelling: true, isOther: false };
      if (left!.length === 0 || right!.length === 0) isShared = true;
    }
  if (isShared) return { isShared, isTelling: false, isOther: false };
  const single = (roles: readonly Role[]) =>
    roles.filter(({ office, isFormer }) => !isFormer && SINGLE.has(roleNoun(office)?.kind ?? ''));
  const [left, right] = [single(mine), single(theirs)];
  const words = new Set(left.flatMap(({ title }) => wordsOf(title)));
  const isRelated = right.some(({ title }) => wordsOf(title).some((word) => words.has(word)));
  return { isShared, isTelling: false, isOther: left.length > 0 && right.length > 0 && !isRelated };
}
