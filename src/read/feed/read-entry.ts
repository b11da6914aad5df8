import { HearsayError } from '../../errors.ts';
import type { Fetched, Notice } from '../../model/index.ts';
import type { Hints, Origin } from '../create-document.ts';
import { createOriginal } from '../create-original.ts';
import { readHtml } from '../html/read-html.ts';
import type { ReadDocument } from '../read-item.ts';
import { readText } from '../read-text.ts';
import type { FetchEntryPage } from './create-page-fetcher.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { isWhole } from './is-whole.ts';

/** The feed that an entry stands in. */
export interface EntryPlace {
  readonly name: string;
  readonly feed: Pick<Feed, 'title' | 'language'>;
  readonly origin: Origin;
  readonly fetched: Fetched | null;
  readonly fetchPage: FetchEntryPage;
}

/**
 * The article of an entry: what the feed has of it if that is whole or there is no page, else its page. Where that cannot
 * be read, what the feed has stands for it, with a notice `from-feed`. Throws `no-content` for an entry with neither, or
 * why its page cannot be read.
 */
export async function readEntry(entry: FeedEntry, place: EntryPlace): Promise<readonly ReadDocument[]> {
  const own = ownDocument(entry, place);
  if (entry.url === null) {
    if (own === null)
      throw new HearsayError('no-content', `${place.name} has neither a link to a page nor words of its own`);
    return [
      entry.content ? own : withNotice(own, 'The entry names no page; this is the feed’s own description'),
    ];
  }
  if (own && isWhole(own.document, entry)) return [own];
  try {
    return await place.fetchPage(entry.url, hintsOf(entry, place));
  } catch (error) {
    if (own === null) throw error;
    return [
      withNotice(own, `The page was not read (${(error as Error).message}); this is what the feed has of it`),
    ];
  }
}

const hintsOf = (entry: FeedEntry, { feed }: EntryPlace): Hints => ({
  title: entry.title,
  byline: entry.byline,
  publisher: entry.publisher ?? feed.title,
  publishedAt: entry.publishedAt,
  modifiedAt: entry.modifiedAt,
  language: entry.language ?? feed.language,
});

/** What the feed itself has of the entry; null where that has no words. */
function ownDocument(entry: FeedEntry, place: EntryPlace): ReadDocument | null {
  const words = entry.content ?? entry.summary;
  if (words === null) return null;
  const origin = {
    ...place.origin,
    ...hintsOf(entry, place),
    url: addressOf(entry, place),
    fetchedFrom: null,
  };
  const mediaType = words.isHtml ? 'text/html' : 'text/plain';
  const { fetched } = place;
  try {
    return {
      document: words.isHtml ? readHtml(words.markup, origin, 'article') : readText(words.markup, origin),
      original: createOriginal(Buffer.from(words.markup), { mediaType, charset: 'utf-8', fetched }),
    };
  } catch (error) {
    if (error instanceof HearsayError) return null;
    throw error;
  }
}

/** Entries without a page have an address of their own all the same, so that none is taken for a version of another. */
function addressOf({ url, id }: FeedEntry, { fetched }: EntryPlace): string | null {
  if (url !== null || id === null || fetched === null) return url;
  return `${fetched.url.replace(/#.*$/, '')}#${encodeURIComponent(id)}`;
}

function withNotice({ document, original }: ReadDocument, message: string): ReadDocument {
  const notice: Notice = { code: 'from-feed', message, span: null };
  return { document: { ...document, notices: [...document.notices, notice] }, original };
}
