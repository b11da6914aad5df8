import type { OpenRecord } from '../../record/index.ts';
import type { AtomFeed } from './atom.ts';
import { type FeedAsked, followed, selfOf } from './feed-asked.ts';
import { standingEntries } from './standing-entries.ts';

/**
 * How standings changed by links that people accepted: of what a person said, or of everything (`id` null). Throws as
 * `followed` does.
 */
export async function standingsFeed(
  record: OpenRecord,
  id: string | null,
  asked: FeedAsked,
): Promise<AtomFeed> {
  const { origin, limit, viewer } = asked;
  const person = id === null ? null : await followed(record, id, viewer);
  const path = person === null ? 'standings' : `people/${person.id}/standings`;
  return {
    id: path,
    title: person === null ? 'Changed standings' : `${person.name}: changed standings`,
    self: selfOf(path, asked),
    page: person === null ? `${origin}/` : `${origin}/people/${person.id}`,
    entries: await standingEntries(record, { ...viewer, person, limit, origin }),
  };
}
