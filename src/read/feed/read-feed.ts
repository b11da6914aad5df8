import { createHash } from 'node:crypto';
import { HearsayError } from '../../errors.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { Source } from '../input/open-input.ts';
import { type InputSettings, isSkipped, numbered, type ReadItem } from '../read-item.ts';
import { createPageFetcher } from './create-page-fetcher.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { parseFeed } from './parse-feed.ts';
import { type EntryPlace, readEntry } from './read-entry.ts';

/** An opened feed with all its bytes. */
export type FeedSource = Source & { readonly bytes: Uint8Array };

/**
 * Reads the article of each entry of a feed, one after the other: its page, or the entry's own content where that is
 * whole. A feed that breaks off or is ill-formed is read as far as it goes; then an error says so. Throws `ill-formed`
 * for what is no feed, `no-entries` for one that is empty.
 */
export async function* readFeed(source: FeedSource, settings: InputSettings): AsyncIterable<ReadItem> {
  const { name, key, bytes, charset, fetched } = source;
  const { text, notices } = decodeBytes(bytes, { name, declared: charset });
  const feed = parseFeed(text, { name, address: fetched?.url ?? null });
  const origin = { ...source.origin, notices: [...source.origin.notices, ...notices] };
  const fetchPage = createPageFetcher(settings);
  const total = feed.entries.length;
  for (const [done, { entry, id }] of identified(feed.entries).entries()) {
    settings.onProgress?.({ name, unit: 'entries', done, total });
    const place = { name: `${name}#${id}`, key: `${key}#${id}` };
    if (await isSkipped(place.key, settings)) continue;
    yield* readItems(entry, { place: { feed, origin, fetched, fetchPage, ...place }, settings });
  }
  settings.onProgress?.({ name, unit: 'entries', done: total, total });
  const error = faultOf(feed, name);
  if (error) yield { name, key: `${key}#end`, error };
}

async function* readItems(
  entry: FeedEntry,
  {
    place,
    settings,
  }: { readonly place: EntryPlace & { readonly key: string }; readonly settings: InputSettings },
): AsyncIterable<ReadItem> {
  const { name, key } = place;
  try {
    yield* numbered({ name, key }, await readEntry(entry, place), settings);
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    yield { name, key, error };
  }
}

/** The entries with what tells each from the others whenever the feed is read: its id, its page, or a hash of its words. */
function identified(
  entries: readonly FeedEntry[],
): readonly { readonly entry: FeedEntry; readonly id: string }[] {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const id = entry.id ?? entry.url ?? hashOf(entry);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return { entry, id: times === 1 ? id : `${id}~${times}` };
  });
}

const hashOf = ({ title, content, summary }: FeedEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([title, content?.markup, summary?.markup]))
    .digest('hex')
    .slice(0, 16);

function faultOf({ entries, fault }: Feed, name: string): HearsayError | null {
  const count = `${entries.length} ${entries.length === 1 ? 'entry was' : 'entries were'} read`;
  if (fault) return new HearsayError(fault.code, `${name} is no whole feed: ${fault.what}; ${count}`);
  return entries.length === 0 ? new HearsayError('no-entries', `${name} is a feed without entries`) : null;
}
