import { NO_FILTERS, type OpenRecord } from '../../record/index.ts';
import { listHits } from '../views/list-hits.ts';
import type { AtomFeed } from './atom.ts';
import { type FeedAsked, followed, selfOf } from './feed-asked.ts';
import { statementEntries } from './statement-entries.ts';

/** What is reported of a person, those published last first; copies left out. Throws as `followed` does. */
export async function personFeed(record: OpenRecord, id: string, asked: FeedAsked): Promise<AtomFeed> {
  const { origin, limit, viewer } = asked;
  const person = await followed(record, id, viewer);
  const filters = { ...NO_FILTERS, ...viewer, speaker: person.id, hasCopies: false };
  const { statements } = await listHits(record, {}, { filters, limit, offset: 0 });
  const path = `people/${person.id}`;
  return {
    id: path,
    title: `${person.name}: statements`,
    self: selfOf(path, asked),
    page: `${origin}/${path}`,
    entries: await statementEntries(record, statements, origin),
  };
}
