import { HearsayError } from '../../errors.ts';
import { type Hints, originOf } from '../create-document.ts';
import { detectFormat } from '../input/detect-format.ts';
import type { InputSettings, ReadDocument } from '../read-item.ts';
import { isPayloadFormat, readPayload } from '../read-payload.ts';
import { type FetchedPage, fetchUrl } from '../url/fetch-url.ts';

/** Fetches the page of an entry and reads it; the feed's word fills what the page does not say of itself. */
export type FetchEntryPage = (url: string, hints: Hints) => Promise<readonly ReadDocument[]>;

/** A host that does not answer so many times is not asked again for the other entries. */
const PATIENCE = 2;
const NO_ANSWER = new Set(['unreachable', 'timeout', 'forbidden-address']);

/** A fetcher for the entries of one feed, which are to be fetched one after the other. */
export function createPageFetcher(settings: InputSettings): FetchEntryPage {
  const failures = new Map<string, number>();
  return async (url, hints) => {
    const host = URL.parse(url)?.host ?? '';
    const failed = failures.get(host) ?? 0;
    if (failed >= PATIENCE)
      throw new HearsayError(
        'unreachable',
        `${url} was not asked for, since ${host} did not answer ${failed} times`,
      );
    try {
      return await readPage(await fetchUrl(url, { ...settings, resolve: null }), { url, hints, settings });
    } catch (error) {
      if (error instanceof HearsayError && NO_ANSWER.has(error.code)) failures.set(host, failed + 1);
      throw error;
    }
  };
}

interface PagePlace {
  readonly url: string;
  readonly hints: Hints;
  readonly settings: InputSettings;
}

function readPage(page: FetchedPage, { url, hints, settings }: PagePlace): Promise<readonly ReadDocument[]> {
  const format = detectFormat('auto', {
    name: page.fetched.url,
    mediaType: page.mediaType,
    opening: page.bytes,
  });
  if (!isPayloadFormat(format))
    throw new HearsayError('unsupported', `${url} is ${format}; the page of an entry is HTML, text or PDF`);
  const { at: readAt, url: fetchedFrom } = page.fetched;
  const origin = originOf({ readAt, fetchedFrom, hints });
  return readPayload({ ...page, name: url, format, origin, isEdition: settings.isEdition ?? false });
}
