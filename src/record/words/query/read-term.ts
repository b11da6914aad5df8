import type { Notice } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';
import { completePrefix } from './complete-prefix.ts';
import type { SearchTerm } from './search-query.ts';
import type { QueryItem } from './split-query.ts';

/**
 * What an item of a query asks of the index; null, with a notice, where it has no letter and no digit. A star is
 * read behind at least two letters, and nowhere else.
 */
export function readTerm(item: QueryItem, notices: Notice[]): SearchTerm | null {
  const tokens = indexTokens(item.text);
  const last = tokens.at(-1);
  if (last === undefined) {
    notices.push(
      notice(
        item,
        'not-searchable',
        `${item.text.trim() || 'Nothing'} has no letter and no digit: left out.`,
      ),
    );
    return null;
  }
  const isPrefix = item.isPrefix && !/^.?$/.test(last.word);
  if (item.text.replace(isPrefix ? /\*\s*$/ : '', '').includes('*') || (item.isPrefix && !isPrefix)) {
    notices.push(
      notice(item, 'stray-star', `A * is read at the end of two letters or more only: ${item.text}.`),
    );
  }
  const stems = tokens.map(({ stem }) => stem);
  if (!isPrefix) return { stems, prefix: null };
  return { stems: stems.slice(0, -1), prefix: completePrefix(last.word) };
}

/** A notice that points at an item of the query. */
export function notice({ start, end }: QueryItem, code: string, message: string): Notice {
  return { code, message, span: { start, end } };
}
