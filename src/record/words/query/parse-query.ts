import { HearsayError } from '../../../errors.ts';
import type { Notice } from '../../../model/index.ts';
import { foldText } from '../../../text/tokens/fold-text.ts';
import { notice, readTerm } from './read-term.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { type QueryItem, splitQuery } from './split-query.ts';

/** Characters of a substring that an index leads to: a trigram. */
const MIN_SUBSTRING = 3;

const ACCEPTED =
  'Accepted are words, of which all must be found, "a phrase", word OR word, start* of a word, ~"exact characters" (3 or more), and beside them -word or -"a phrase" to leave out';

/**
 * Reads a query: words (all of them), "phrases", `-word` and `-"phrase"`, `OR` between two (it binds closer than
 * the space: a b OR c is a, and b or c), `start*`, and `~"exact characters"`. `AND` is what a space is. Odd
 * input is read as words, with notices that point into the query.
 *
 * Throws `nothing-to-search` where no word, phrase or substring is asked for, and `short-substring` where a
 * substring of fewer than three characters stands alone; with words beside it, it is looked for in what they find.
 */
export function parseQuery(query: string): SearchQuery {
  const { items, notices: before } = splitQuery(query);
  const notices = [...before];
  const within = readOrs(items, notices);
  const isSubstring = ({ kind }: QueryItem) => kind === 'substring';
  const [inside, notInside] = part(within.filter(isSubstring), ({ isExcluded }) => !isExcluded);
  const words = within.filter((item) => !isSubstring(item));
  const parsed = {
    required: readRequired(words, notices),
    excluded: words.filter(({ isExcluded }) => isExcluded).flatMap((item) => readTerm(item, notices) ?? []),
    substrings: readSubstrings(inside, notices),
    excludedSubstrings: readSubstrings(notInside, notices),
  };
  refuseUnanswerable(query, parsed);
  return { ...parsed, notices: notices.sort((one, other) => one.span!.start - other.span!.start) };
}

const part = <T>(all: readonly T[], is: (one: T) => boolean) =>
  [all.filter(is), all.filter((one) => !is(one))] as const;

const isRequiredTerm = (item: QueryItem | undefined) =>
  item !== undefined && !item.isExcluded && (item.kind === 'words' || item.kind === 'phrase');

/** With each OR that does not stand between two words or phrases as the word that it may be. */
function readOrs(items: readonly QueryItem[], notices: Notice[]): readonly QueryItem[] {
  return items.map((item, i) => {
    if (item.kind !== 'or' || (isRequiredTerm(items[i - 1]) && isRequiredTerm(items[i + 1]))) return item;
    notices.push(
      notice(item, 'stray-or', 'OR joins two words or phrases that are not left out: read as a word.'),
    );
    return { ...item, kind: 'words' };
  });
}

/** What stands between two ORs goes together; an item that has no words in it leaves the others as they are. */
function readRequired(items: readonly QueryItem[], notices: Notice[]): readonly (readonly SearchTerm[])[] {
  const groups: SearchTerm[][] = [];
  items.forEach((item, i) => {
    if (item.isExcluded || item.kind === 'or') return;
    const term = readTerm(item, notices) ?? [];
    if (items[i - 1]?.kind === 'or') groups.at(-1)!.push(...[term].flat());
    else groups.push([term].flat());
  });
  return groups.filter((group) => group.length > 0);
}

function readSubstrings(items: readonly QueryItem[], notices: Notice[]): readonly string[] {
  return items.flatMap((item) => {
    const { text } = foldText(item.text);
    if (text.trim() !== '') return text;
    notices.push(notice(item, 'not-searchable', 'A substring of nothing but spaces is left out.'));
    return [];
  });
}

function refuseUnanswerable(query: string, { required, substrings }: Omit<SearchQuery, 'notices'>): void {
  if (required.length > 0 || substrings.some(hasTrigram)) return;
  const shown = query.length > 60 ? `${query.slice(0, 60)}…` : query;
  throw substrings.length > 0
    ? new HearsayError(
        'short-substring',
        `~"${substrings[0]}" is too short to be looked for by itself: give at least ${MIN_SUBSTRING} characters, or a word besides.`,
      )
    : new HearsayError('nothing-to-search', `Nothing to search for in "${shown}". ${ACCEPTED}.`);
}

const hasTrigram = (text: string) => [...text].length >= MIN_SUBSTRING;
