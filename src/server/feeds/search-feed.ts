import type { Filters, OpenRecord } from '../../record/index.ts';
import type { SavedSearch, StatementQuery } from '../contract.ts';
import { listHits } from '../views/list-hits.ts';
import type { AtomFeed } from './atom.ts';
import { type FeedAsked, selfOf } from './feed-asked.ts';
import { statementEntries } from './statement-entries.ts';

const pageOf = (query: StatementQuery, origin: string): string => {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) asked.set(name, String(value));
  return `${origin}/search?${asked}`;
};

/** What a kept search finds, `filters` being what it narrows by. Throws what searching throws. */
export async function searchFeed(
  record: OpenRecord,
  { id, name, query }: SavedSearch,
  { filters, ...asked }: FeedAsked & { readonly filters: Filters },
): Promise<AtomFeed> {
  const { origin, limit } = asked;
  const { statements } = await listHits(record, query, { filters, limit, offset: 0 });
  return {
    id: `searches/${id}`,
    title: name,
    self: selfOf(`searches/${id}`, asked),
    page: pageOf(query, origin),
    entries: await statementEntries(record, statements, origin),
  };
}
